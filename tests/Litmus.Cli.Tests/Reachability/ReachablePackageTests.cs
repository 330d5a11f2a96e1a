using Litmus.Runs.Identity;

namespace Litmus.Cli.Tests.Reachability;

internal sealed class ReachablePackageTests
{
    [TestCase("verification/nucleation", true)]
    [TestCase("verification/diffusion", false)]
    public void MathNet_is_in_the_identity_of_a_case_whose_solver_calls_it(string id, bool isReached)
    {
        Type validationCase = RepositoryCases.All.Single(candidate => candidate.Description.Id == id).GetType();

        ReachableCode.Loaded.PackagesReachableFrom(validationCase).Any(package => package.StartsWith("package MathNet.Numerics 5.", StringComparison.Ordinal))
            .Should().Be(isReached);
    }
}
