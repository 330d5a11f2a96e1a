extern alias build;

using LitmusSolvers = build::OtherSolvers;

namespace Build.Tests;

public sealed class OtherSolversTests
{
    [Test]
    public void A_solver_without_its_compiler_is_named_in_one_line()
    {
        string? missing = LitmusSolvers.Missing("fortran", tool => tool == "cmake" ? "/usr/bin/cmake" : null);

        missing.Should().Be("The solver solvers/fortran is not asked: gfortran is not on the path (Debian: apt-get install cmake gfortran).");
    }

    [TestCase("python")]
    [TestCase("cpp")]
    [TestCase("fortran")]
    public void A_solver_whose_tools_are_there_can_be_asked(string name) => LitmusSolvers.Missing(name, tool => $"/bin/{tool}").Should().BeNull();
}
