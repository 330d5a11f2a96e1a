using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Litmus.Cli.Tests.Clusters;

/// <summary>A Slurm of one node for a test: its daemons, ports and state are its own and go with it.</summary>
internal sealed class PrivateSlurm : IDisposable
{
    private static readonly string[] Programs = ["sbatch", "squeue", "scontrol", "slurmctld", "slurmd", "munged"];

    // The path of a socket has at most 107 characters, so it cannot lie in the folder of the test.
    private readonly string _folder = Directory.CreateTempSubdirectory("litmus-slurm-").FullName;

    public PrivateSlurm(int processors) =>
        Act("start", $"{TwoFreePorts()}", $"{processors}", $"{Environment.ProcessId}");

    /// <summary>What is missing on this machine; absent where nothing is.</summary>
    public static string? Missing
    {
        get
        {
            string[] folders = [.. (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator), "/usr/sbin", "/sbin"];
            string[] missing = [.. Programs.Where(program => !folders.Any(folder => File.Exists(Path.Combine(folder, program))))];
            return missing.Length == 0 ? null : $"{string.Join(", ", missing)} is missing: apt-get install slurm-wlm munge";
        }
    }

    public string Configuration => Path.Combine(_folder, "slurm.conf");

    /// <summary>Number of jobs that run.</summary>
    public int RunningCount
    {
        get
        {
            ProcessStartInfo start = new("squeue", ["--noheader", "--states=RUNNING", "--format=%i"])
            {
                UseShellExecute = false, RedirectStandardOutput = true,
            };
            start.Environment["SLURM_CONF"] = Configuration;
            using Process process = Process.Start(start)!;
            return process.StandardOutput.ReadToEnd().Count(letter => letter == '\n');
        }
    }

    public void KillController() => Act("kill-controller");

    public void RestartController() => Act("restart-controller");

    /// <summary>Does what an administrator does after a restart: resumes a drained node, and releases what is held.</summary>
    public void Release() => Act("release");

    public void TakeNodeDown() => Act("node", "down");

    public void TakeNodeUp() => Act("node", "up");

    public void Dispose()
    {
        Act("stop");
        TestFolder.Delete(_folder);
    }

    private static int TwoFreePorts()
    {
        while (true)
        {
            using TcpListener first = new(IPAddress.Loopback, 0);
            first.Start();
            int port = ((IPEndPoint)first.LocalEndpoint).Port;
            using TcpListener second = new(IPAddress.Loopback, port + 1);
            try
            {
                second.Start();
                return port;
            }
            catch (SocketException)
            {
                // The next one is taken. Another pair is tried.
            }
        }
    }

    private void Act(string action, params string[] more)
    {
        string script = Path.Combine(Repository.Root, "tests", "Litmus.Cli.Tests", "Clusters", "private-slurm.sh");
        ProcessStartInfo start = new("bash", [script, action, _folder, .. more]) { UseShellExecute = false, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        process.WaitForExit(TimeSpan.FromMinutes(2)).Should().BeTrue($"{action} ends");
        process.ExitCode.Should().Be(0, $"{action} succeeds");
    }
}
