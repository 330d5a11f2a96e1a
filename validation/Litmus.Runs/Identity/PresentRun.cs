using Litmus.Cases;
using Litmus.Cases.Engines;

namespace Litmus.Runs.Identity;

/// <summary>A run that the present code, inputs and tables would give.</summary>
/// <param name="Case">The case.</param>
/// <param name="Tier">The tier.</param>
/// <param name="Hash">Identity of the run.</param>
public sealed record PresentRun(IValidationCase Case, Tier Tier, string Hash)
{
    /// <summary>Whether a word has the form of an identity: 32 hexadecimal digits in lower case.</summary>
    public static bool IsIdentity(string word) => word.Length == 32 && word.All(char.IsAsciiHexDigitLower);

    /// <summary>The runs of some cases at a tier. Cases that the tier leaves out give none.</summary>
    /// <param name="cases">The cases.</param>
    /// <param name="tier">The tier.</param>
    /// <param name="engines">Where runs get external engines from.</param>
    public static IEnumerable<PresentRun> Of(IEnumerable<IValidationCase> cases, Tier tier, IEngineRoom engines) =>
        cases.Where(candidate => candidate.Description.MinimumTier <= tier)
            .Select(candidate => new PresentRun(candidate, tier, RunIdentity.Of(candidate, tier, engines)));

    /// <summary>The run with an identity; nothing where no case has it.</summary>
    /// <param name="cases">The cases.</param>
    /// <param name="hash">The identity.</param>
    /// <param name="tier">The tier to look at; absent for every tier.</param>
    /// <param name="engines">Where runs get external engines from.</param>
    public static PresentRun? Find(IReadOnlyList<IValidationCase> cases, string hash, Tier? tier, IEngineRoom engines)
    {
        IEnumerable<Tier> tiers = tier is { } one ? [one] : Enum.GetValues<Tier>();
        return tiers.SelectMany(candidate => Of(cases, candidate, engines)).FirstOrDefault(run => run.Hash == hash);
    }
}
