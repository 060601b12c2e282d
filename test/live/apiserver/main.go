// Command apiserver runs a real Kubernetes API for the live tests: etcd, kube-apiserver v1.36.3
// and the controller that fills the aggregated ClusterRoles (view, edit, admin), all in one process.
// No other controller runs: a test creates the "default" ServiceAccount of each namespace, and the
// objects that a controller would, itself.
//
//	go build -trimpath -ldflags "-s -w -X k8s.io/component-base/version.gitVersion=v1.36.3" -o OUT .
//	OUT -dir DIR [-port N] [-stdin]
//
// DIR holds nothing yet, or tokens.csv alone ("token,user,uid" or "token,user,uid,"group1,group2"" per
// line), to which two lines are appended: admin (group system:masters) and the controller's user.
// It is served on 127.0.0.1:N only; N = 0, the default, takes a free port. Files written in DIR:
//
//	admin.token                   the admin's bearer token
//	tokens.csv                    every token; read once, at start
//	certs/apiserver.crt, .key     the serving certificate with the CA that signed it, its key
//	client-ca.crt, client-ca.key  sign a client certificate with these: CN is the user, O its groups
//	audit.log                     one JSON line (level Metadata, stage ResponseComplete) per request
//	ready.json                    written last, when /readyz is ok and the ClusterRoles are filled
//	sa.key, audit-policy.json, etcd/
//
// One line on stdout says that it is ready; logs go to stderr. SIGTERM, SIGINT or, with -stdin, the
// end of standard input stops it.
package main

import (
	"bytes"
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/json"
	"encoding/pem"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"log"
	"math/big"
	"net"
	"net/url"
	"os"
	"path/filepath"
	"syscall"
	"time"

	"go.etcd.io/etcd/server/v3/embed"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/client-go/informers"
	"k8s.io/client-go/kubernetes"
	"k8s.io/client-go/rest"
	"k8s.io/component-base/cli"
	"k8s.io/kubernetes/cmd/kube-apiserver/app"
	"k8s.io/kubernetes/pkg/controller/clusterroleaggregation"
)

const auditPolicy = `{"apiVersion":"audit.k8s.io/v1","kind":"Policy",
"omitStages":["RequestReceived","ResponseStarted","Panic"],"rules":[{"level":"Metadata"}]}`

// The user that this controller has in a real cluster; the bootstrap policy grants it what it needs.
const controllerUser = "system:serviceaccount:kube-system:clusterrole-aggregation-controller"

func must[T any](v T, err error) T {
	check(err)
	return v
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

func write(path string, data []byte) { check(os.WriteFile(path, data, 0o600)) }

func writeKey(path string) *ecdsa.PrivateKey {
	key := must(ecdsa.GenerateKey(elliptic.P256(), rand.Reader))
	der := must(x509.MarshalPKCS8PrivateKey(key))
	write(path, pem.EncodeToMemory(&pem.Block{Type: "PRIVATE KEY", Bytes: der}))
	return key
}

func writeClientCA(crtPath, keyPath string) {
	key := writeKey(keyPath)
	ca := &x509.Certificate{
		SerialNumber:          big.NewInt(1),
		Subject:               pkix.Name{CommonName: "kubesweep live test client CA"},
		NotBefore:             time.Now().Add(-time.Hour),
		NotAfter:              time.Now().AddDate(1, 0, 0),
		KeyUsage:              x509.KeyUsageCertSign | x509.KeyUsageCRLSign,
		BasicConstraintsValid: true,
		IsCA:                  true,
	}
	der := must(x509.CreateCertificate(rand.Reader, ca, ca, key.Public(), key))
	write(crtPath, pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: der}))
}

func startEtcd(dir string) (*embed.Etcd, string) {
	cfg := embed.NewConfig()
	cfg.Dir = dir
	cfg.LogLevel = "error"
	cfg.UnsafeNoFsync = true
	loopback := []url.URL{{Scheme: "http", Host: "127.0.0.1:0"}}
	cfg.ListenClientUrls, cfg.AdvertiseClientUrls = loopback, loopback
	cfg.ListenPeerUrls, cfg.AdvertisePeerUrls = loopback, loopback
	cfg.InitialCluster = cfg.InitialClusterFromName(cfg.Name)
	etcd := must(embed.StartEtcd(cfg))
	<-etcd.Server.ReadyNotify()
	return etcd, "http://" + etcd.Clients[0].Addr().String()
}

// poll calls f until it returns no error.
func poll(f func() error) {
	for f() != nil {
		time.Sleep(100 * time.Millisecond)
	}
}

// aggregate runs the controller and returns when /readyz is ok and the three ClusterRoles have rules.
func aggregate(ctx context.Context, url, caFile, token string) {
	poll(func() error { _, err := os.Stat(caFile); return err })
	client := must(kubernetes.NewForConfig(&rest.Config{
		Host: url, BearerToken: token, QPS: -1, TLSClientConfig: rest.TLSClientConfig{CAFile: caFile},
	}))
	poll(func() error { return client.RESTClient().Get().AbsPath("/readyz").Do(ctx).Error() })
	factory := informers.NewSharedInformerFactory(client, 0)
	controller := clusterroleaggregation.NewClusterRoleAggregation(factory.Rbac().V1().ClusterRoles(), client.RbacV1())
	factory.Start(ctx.Done())
	go controller.Run(ctx, 1)
	for _, name := range []string{"view", "edit", "admin"} {
		poll(func() error {
			role, err := client.RbacV1().ClusterRoles().Get(ctx, name, metav1.GetOptions{})
			if err == nil && len(role.Rules) == 0 {
				err = errors.New("no rules yet")
			}
			return err
		})
	}
}

func main() {
	flags := flag.NewFlagSet("apiserver", flag.ExitOnError)
	dirFlag := flags.String("dir", "", "empty work folder (it may hold tokens.csv)")
	port := flags.Int("port", 0, "port on 127.0.0.1; 0 takes a free one")
	stdin := flags.Bool("stdin", false, "stop at the end of standard input")
	check(flags.Parse(os.Args[1:]))
	if *dirFlag == "" || flags.NArg() > 0 {
		flags.Usage()
		os.Exit(2)
	}
	dir := must(filepath.Abs(*dirFlag))
	in := func(name string) string { return filepath.Join(dir, name) }

	command := app.NewAPIServerCommand() // installs the signal handlers
	if *stdin {
		go func() {
			_, _ = io.Copy(io.Discard, os.Stdin)
			_ = syscall.Kill(os.Getpid(), syscall.SIGTERM)
		}()
	}

	check(os.MkdirAll(dir, 0o700))
	check(os.Mkdir(in("etcd"), 0o700)) // fails in a folder that was used before
	if *port == 0 {
		l := must(net.Listen("tcp", "127.0.0.1:0"))
		*port = l.Addr().(*net.TCPAddr).Port
		check(l.Close())
	}
	url := fmt.Sprintf("https://127.0.0.1:%d", *port)

	tokens, err := os.ReadFile(in("tokens.csv"))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		check(err)
	}
	if tokens = bytes.TrimSpace(tokens); len(tokens) > 0 {
		tokens = append(tokens, '\n')
	}
	adminToken, controllerToken := rand.Text(), rand.Text()
	tokens = fmt.Appendf(tokens, "%s,admin,admin,system:masters\n", adminToken)
	tokens = fmt.Appendf(tokens, "%s,%s,controller\n", controllerToken, controllerUser)
	write(in("tokens.csv"), tokens)
	write(in("admin.token"), []byte(adminToken))
	write(in("audit-policy.json"), []byte(auditPolicy))
	writeKey(in("sa.key"))
	writeClientCA(in("client-ca.crt"), in("client-ca.key"))

	etcd, etcdURL := startEtcd(in("etcd"))
	command.SetArgs([]string{
		"--etcd-servers=" + etcdURL,
		"--bind-address=127.0.0.1",
		"--advertise-address=127.0.0.1", // without it the host must have a default route
		fmt.Sprintf("--secure-port=%d", *port),
		"--cert-dir=" + in("certs"),
		"--client-ca-file=" + in("client-ca.crt"),
		"--token-auth-file=" + in("tokens.csv"),
		"--service-account-key-file=" + in("sa.key"),
		"--service-account-signing-key-file=" + in("sa.key"),
		"--service-account-issuer=https://kubernetes.default.svc",
		"--service-cluster-ip-range=10.96.0.0/16",
		"--authorization-mode=RBAC",
		"--endpoint-reconciler-type=none",
		"--allow-privileged=true",
		"--audit-policy-file=" + in("audit-policy.json"),
		"--audit-log-path=" + in("audit.log"),
	})
	go func() {
		caFile := in("certs/apiserver.crt")
		aggregate(command.Context(), url, caFile, controllerToken)
		ready := must(json.MarshalIndent(map[string]any{
			"url": url, "caFile": caFile, "adminTokenFile": in("admin.token"), "auditLogFile": in("audit.log"),
			"clientCaFile": in("client-ca.crt"), "clientCaKeyFile": in("client-ca.key"), "pid": os.Getpid(),
		}, "", "  "))
		write(in("ready.json.tmp"), append(ready, '\n'))
		check(os.Rename(in("ready.json.tmp"), in("ready.json")))
		fmt.Printf("ready %s\n", url)
	}()
	code := cli.Run(command)
	etcd.Close()
	os.Exit(code)
}
