import TestSupport
import Testing

/// The steps of `Pipelines/nightly/README.md`, run as they stand there, into a folder instead of the machine.
@Suite struct NightlyTests {
  private let folder: TemporaryFolder
  private static let source = BuiltBinary.packageRoot + "/Pipelines/nightly"

  init() throws { folder = try TemporaryFolder() }

  /// Runs every shell step of the README, in order.
  private func installAndTry() throws -> String {
    let steps = #"awk '/^```sh$/ { on = 1; next } /^```$/ { on = 0 } on' README.md"#
    return try folder.run(
      "export PREFIX='\(folder.path)' SLUICE='\(BuiltBinary.sluice)' && cd '\(Self.source)' && "
        + "\(steps) >\"$PREFIX/steps\" && bash -euo pipefail \"$PREFIX/steps\" 2>&1")
  }

  @Test func theStepsOfTheReadmeWork() throws {
    _ = try installAndTry()
    #expect(try folder.run("ls var/lib/sluice/out | grep gen") == "gen-0001\ngen-0002\n")
    let claims = try folder.run("gzip -dc var/lib/sluice/snapshot/claims-*.jsonl.gz")
    #expect(claims.contains("\"text\":\"4.2%\"") && claims.contains("\"text\":\"0.5%\""))
  }

  @Test func metricsTellHowTheNightEnded() throws {
    _ = try installAndTry()
    let metrics = "var/lib/prometheus/node-exporter"
    #expect(try folder.run("cat \(metrics)/sluice.prom").contains("sluice_documents{pipeline=\"news-dump\"} 1\n"))
    #expect(try folder.run("cat \(metrics)/sluice_nightly.prom").contains("sluice_nightly_exit_status 0\n"))
    // An empty file is an input that fails; the dump gone is a night that cannot be done.
    let night = "usr/local/bin/sluice-nightly etc/sluice/nightly.conf 2>&1"
    #expect(try folder.attempt(": >srv/dump/empty.html && \(night)").status == 1)
    #expect(try folder.run("cat \(metrics)/sluice_nightly.prom").contains("sluice_nightly_exit_status 1\n"))
    #expect(try folder.attempt("rm -rf srv/dump && \(night)").status == 2)
    #expect(try folder.run("cat \(metrics)/sluice_nightly.prom").contains("sluice_nightly_exit_status 2\n"))
    #expect(try folder.run("ls -A \(metrics)") == "sluice.prom\nsluice_nightly.prom\n")
  }

  /// The manager stops a unit by a signal to all of its processes: the figure must tell it, and not that of yesterday.
  @Test func aNightThatIsStoppedSaysSo() throws {
    _ = try installAndTry()
    // A run that ends as `sluice` does, when it is told to and not before. The shell writes it: a descriptor of this process
    // goes to each child that another test starts at that moment, and what is open for writing cannot be run.
    let script = #"""
      cat >slow <<'END'
      #!/bin/sh
      trap 'exit 130' TERM
      : >started
      for _ in $(seq 600); do sleep 0.05; done
      END
      chmod +x slow; echo "SLUICE=$PWD/slow" >>etc/sluice/nightly.conf
      sh usr/local/bin/sluice-nightly etc/sluice/nightly.conf 2>&1 & night=$!
      until [ -e started ] || ! kill -0 $night; do sleep 0.05; done
      kill -TERM $night; wait $night; echo $?
      """#
    #expect(try folder.run(script) == "130\n")
    let metrics = "var/lib/prometheus/node-exporter/sluice_nightly.prom"
    #expect(try folder.run("cat \(metrics)").contains("sluice_nightly_exit_status 130\n"))
  }

  /// Whether this machine has a tool.
  private static func has(_ tool: String) -> Bool {
    (try? TemporaryFolder().run("command -v \(tool)")) != nil
  }

  @Test(.enabled(if: has("systemd-analyze"), "systemd-analyze is not installed"))
  func systemdAcceptsTheUnits() throws {
    _ = try installAndTry()
    let found = try folder.attempt(
      "systemd-analyze verify --man=no --recursive-errors=no --root='\(folder.path)' "
        + "sluice-nightly.service sluice-nightly.timer 2>&1")
    #expect(found.status == 0 && found.output.isEmpty, "\(found.output)")
  }

  @Test(.enabled(if: has("logrotate"), "logrotate is not installed"))
  func logrotateAcceptsItsFile() throws {
    let found = try folder.attempt("logrotate --debug '\(Self.source)/sluice-nightly.logrotate' 2>&1")
    #expect(!found.output.contains("error:"), "\(found.output)")
  }
}
