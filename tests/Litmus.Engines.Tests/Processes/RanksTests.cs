using Litmus.Engines.Processes;

namespace Litmus.Engines.Tests.Processes;

[NonParallelizable]
internal sealed class RanksTests
{
    private const string Job = "SLURM_JOB_ID", Tasks = "SLURM_NTASKS";

    private (string? Job, string? Tasks) _before;

    [SetUp]
    public void Keep() => _before = (Environment.GetEnvironmentVariable(Job), Environment.GetEnvironmentVariable(Tasks));

    [TearDown]
    public void Restore() => Set(_before.Job, _before.Tasks);

    [TestCase(null, null, 1, "")]
    [TestCase(null, null, 4, "mpirun -np 4 --oversubscribe")]
    [TestCase("7", "4", 1, "")]
    [TestCase("7", "4", 4, "srun --mpi=pmix --ntasks=4")]
    [TestCase("7", "2", 4, "srun --mpi=pmix --ntasks=2")]
    [TestCase("7", "1", 4, "")]
    [TestCase("7", null, 4, "")]
    public void A_job_of_Slurm_starts_its_processes_with_srun_and_no_more_than_it_has(string? job, string? tasks, int wanted, string expected)
    {
        Set(job, tasks);

        string.Join(' ', Ranks.Launcher(wanted)).Should().Be(expected);
        Ranks.Here(wanted).Should().Be(expected.Length == 0 ? 1 : int.Parse(expected.Split('=', ' ').Last(word => int.TryParse(word, out _))));
    }

    private static void Set(string? job, string? tasks)
    {
        Environment.SetEnvironmentVariable(Job, job);
        Environment.SetEnvironmentVariable(Tasks, tasks);
    }
}
