using Litmus.Cases;
using Litmus.Comparison.Verdicts;

namespace PaperTests;

/// <summary>Runs cases twice.</summary>
public static class Repetition
{
    public static void MustAgree(IEnumerable<IValidationCase> cases)
    {
        foreach (IValidationCase candidate in cases)
        {
            CaseInputs inputs = RepositoryReference.Nominal(candidate.Description, Tier.Smoke);

            CaseObservations first = candidate.Run(inputs, progress: null, CancellationToken.None);
            CaseObservations second = candidate.Run(inputs, progress: null, CancellationToken.None);

            second.Observations.Select(Seen)
                .Should().Equal(first.Observations.Select(Seen), "a run of {0} reads nothing but its inputs", candidate.Description.Id);
            second.Notes.Should().Equal(first.Notes);
        }
    }

    private static (string Claim, double? Value, string? Token) Seen(KeyValuePair<string, Observation> observation) =>
        (observation.Key, observation.Value.Value, observation.Value.Token);
}
