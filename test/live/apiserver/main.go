// Command apiserver runs a real Kubernetes API for the live tests: etcd, kube-apiserver v1.36.3
// and the controller that fills the aggregated ClusterRoles (view, edit, admin), all in one process.
// No other controller runs: a test creates the "default" ServiceAccount of each namespace, and the
// objects that a controller would, itself.
//
//	go build -trimpath -ldflags "-s -w -X k8s.io/component-base/version.gitVersion=v1.36.3" -o OUT .
//	OUT -dir DIR [-port N] [-stdin]
//
// DIR holds nothing yet, or only tokens.csv with the tests' own users, one line each: TOKEN,USER,UID or
// TOKEN,USER,UID,"GROUP1,GROUP2". The server listens on 127.0.0.1 only; without -port it takes a free
// port. It writes in DIR:
//
//	admin.token                   the token of user admin, group system:masters
//	tokens.csv                    its line and that of the controller's user, appended; read at start
//	certs/apiserver.crt, .key     the serving certificate and the CA that signed it; its key
//	client-ca.crt, client-ca.key  sign client certificates with these: CN is the user, O its groups
//	audit.log                     a JSON line per request: level Metadata, stage ResponseComplete
//	ready.json                    last: /readyz is ok and the ClusterRoles are filled
//	sa.key, audit-policy.json, etcd.log, etcd/
//
// Then it prints one line on stdout; logs go to stderr. SIGTERM, SIGINT or, with -stdin, the end of
// standard input stops it.
package main

import (
	"context"
	"crypto"
	"crypto/rand"
	"encoding/json"
	"encoding/pem"
	"flag"
	"fmt"
	"io"
	"log"
	"net"
	"net/url"
	"os"
	"path/filepath"
	"time"

	"go.etcd.io/etcd/server/v3/embed"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apiserver/pkg/server"
	"k8s.io/client-go/informers"
	"k8s.io/client-go/kubernetes"
	"k8s.io/client-go/rest"
	"k8s.io/client-go/util/cert"
	"k8s.io/client-go/util/keyutil"
	"k8s.io/component-base/cli"
	"k8s.io/kubernetes/cmd/kube-apiserver/app"
	"k8s.io/kubernetes/pkg/controller/clusterroleaggregation"
)

const auditPolicy = `{"apiVersion":"audit.k8s.io/v1","kind":"Policy",
"omitStages":["RequestReceived","ResponseStarted","Panic"],"rules":[{"level":"Metadata"}]}
`

// The user that this controller has in a real cluster: the bootstrap policy grants it what it needs,
// and the audit log does not mix its requests with the tests'.
const controllerUser = "system:serviceaccount:kube-system:clusterrole-aggregation-controller"

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

func must[T any](v T, err error) T {
	check(err)
	return v
}

func write(path string, data []byte) { check(os.WriteFile(path, data, 0o600)) }

func startEtcd(dir, logFile string) (*embed.Etcd, string) {
	anyPort := []url.URL{{Scheme: "http", Host: "127.0.0.1:0"}}
	cfg := embed.NewConfig()
	cfg.Dir = dir
	cfg.LogLevel, cfg.LogOutputs = "error", []string{logFile}
	cfg.UnsafeNoFsync = true
	cfg.EnableGRPCGateway = false // it would dial port 0
	cfg.ListenClientUrls, cfg.AdvertiseClientUrls = anyPort, anyPort
	cfg.ListenPeerUrls, cfg.AdvertisePeerUrls = anyPort, anyPort
	cfg.InitialCluster = cfg.InitialClusterFromName(cfg.Name)
	etcd := must(embed.StartEtcd(cfg))
	<-etcd.Server.ReadyNotify()
	return etcd, "http://" + etcd.Clients[0].Addr().String()
}

func poll(f func() bool) {
	for !f() {
		time.Sleep(100 * time.Millisecond)
	}
}

// aggregate runs the controller; it returns when /readyz is ok and the three ClusterRoles have rules.
func aggregate(ctx context.Context, url, caFile, token string) {
	tls := rest.TLSClientConfig{CAFile: caFile}
	config := &rest.Config{Host: url, BearerToken: token, QPS: -1, TLSClientConfig: tls}
	var client *kubernetes.Clientset
	poll(func() bool { // the client reads caFile, which the apiserver writes
		var err error
		client, err = kubernetes.NewForConfig(config)
		return err == nil && client.RESTClient().Get().AbsPath("/readyz").Do(ctx).Error() == nil
	})
	factory := informers.NewSharedInformerFactory(client, 0)
	roles := factory.Rbac().V1().ClusterRoles()
	controller := clusterroleaggregation.NewClusterRoleAggregation(roles, client.RbacV1())
	factory.Start(ctx.Done())
	go controller.Run(ctx, 1)
	poll(func() bool {
		for _, name := range []string{"view", "edit", "admin"} {
			role, err := client.RbacV1().ClusterRoles().Get(ctx, name, metav1.GetOptions{})
			if err != nil || len(role.Rules) == 0 {
				return false
			}
		}
		return true
	})
}

func main() {
	flags := flag.NewFlagSet("apiserver", flag.ExitOnError)
	dir := flags.String("dir", "", "empty work folder (it may hold tokens.csv)")
	port := flags.Int("port", 0, "port on 127.0.0.1; 0 takes a free one")
	stdin := flags.Bool("stdin", false, "stop at the end of standard input")
	check(flags.Parse(os.Args[1:]))
	if *dir == "" {
		log.Fatal("apiserver: -dir is missing")
	}
	root := must(filepath.Abs(*dir))
	in := func(name string) string { return filepath.Join(root, name) }
	check(os.MkdirAll(root, 0o700))
	check(os.Mkdir(in("etcd"), 0o700)) // fails in a folder that was used before
	if *port == 0 {
		l := must(net.Listen("tcp", "127.0.0.1:0"))
		*port = l.Addr().(*net.TCPAddr).Port
		check(l.Close())
	}

	adminToken, controllerToken := rand.Text(), rand.Text()
	tokens := must(os.OpenFile(in("tokens.csv"), os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600))
	check(tokens.Chmod(0o600)) // it may be the caller's file; empty lines do not count
	must(fmt.Fprintf(tokens, "\n%s,admin,admin,system:masters\n", adminToken))
	must(fmt.Fprintf(tokens, "%s,%s,controller\n", controllerToken, controllerUser))
	check(tokens.Close())
	write(in("admin.token"), []byte(adminToken))
	write(in("audit-policy.json"), []byte(auditPolicy))
	write(in("sa.key"), must(keyutil.MakeEllipticPrivateKeyPEM()))
	write(in("client-ca.key"), must(keyutil.MakeEllipticPrivateKeyPEM()))
	caKey := must(keyutil.PrivateKeyFromFile(in("client-ca.key"))).(crypto.Signer)
	ca := must(cert.NewSelfSignedCACert(cert.Config{CommonName: "live-test-client-ca"}, caKey))
	write(in("client-ca.crt"), pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: ca.Raw}))

	command := app.NewAPIServerCommand() // from here on signals end command.Context()
	if *stdin {
		go func() {
			_, _ = io.Copy(io.Discard, os.Stdin)
			server.RequestShutdown()
		}()
	}
	etcd, etcdURL := startEtcd(in("etcd"), in("etcd.log"))
	command.SetArgs([]string{
		"--etcd-servers=" + etcdURL,
		"--bind-address=127.0.0.1",
		"--advertise-address=127.0.0.1", // otherwise the host must have a default route
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
		"--audit-log-maxsize=0",                        // no rotation
		"--shutdown-watch-termination-grace-period=1s", // an open watch would delay the end by 60 s
	})
	go func() {
		url, caFile := fmt.Sprintf("https://127.0.0.1:%d", *port), in("certs/apiserver.crt")
		aggregate(command.Context(), url, caFile, controllerToken)
		ready := must(json.Marshal(map[string]any{
			"url": url, "caFile": caFile, "adminTokenFile": in("admin.token"), "auditLogFile": in("audit.log"),
			"clientCaFile": in("client-ca.crt"), "clientCaKeyFile": in("client-ca.key"), "pid": os.Getpid(),
		}))
		write(in("ready.json.tmp"), append(ready, '\n'))
		check(os.Rename(in("ready.json.tmp"), in("ready.json")))
		fmt.Println("ready", url)
	}()
	code := cli.Run(command)
	etcd.Close()
	os.Exit(code)
}
