// Command yaml reads manifests as kubectl does, for test/live/yaml.test.ts: each line of standard input is a JSON string,
// the text of a file; each line of standard output is what its documents are, parted by apimachinery's YAMLReader and
// read by sigs.k8s.io/yaml's YAMLToJSONStrict: a JSON array of {"json": …} or {"error": "…"}; null documents are left out.
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"io"
	"log"
	"os"
	"strings"

	apiyaml "k8s.io/apimachinery/pkg/util/yaml"
	"sigs.k8s.io/yaml"
)

type document struct {
	JSON  json.RawMessage `json:"json,omitempty"`
	Error string          `json:"error,omitempty"`
}

func read(text string) []document {
	found := []document{}
	reader := apiyaml.NewYAMLReader(bufio.NewReader(strings.NewReader(text)))
	for {
		part, err := reader.Read()
		if errors.Is(err, io.EOF) {
			return found
		}
		if err == nil {
			part, err = yaml.YAMLToJSONStrict(part)
		}
		if err != nil {
			found = append(found, document{Error: err.Error()})
		} else if string(part) != "null" {
			found = append(found, document{JSON: part})
		}
	}
}

func main() {
	lines := json.NewDecoder(bufio.NewReader(os.Stdin))
	out := bufio.NewWriter(os.Stdout)
	for {
		var text string
		if err := lines.Decode(&text); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			log.Fatal(err)
		}
		if err := json.NewEncoder(out).Encode(read(text)); err != nil {
			log.Fatal(err)
		}
	}
	if err := out.Flush(); err != nil {
		log.Fatal(err)
	}
}
