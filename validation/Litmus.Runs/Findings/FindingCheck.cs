using System.Globalization;
using Litmus.Cases;
using Litmus.Comparison.Claims;
using Litmus.Comparison.Findings;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Verdicts;
using Litmus.Primitives.Text;
using Litmus.Primitives.Units;
using Litmus.ReferenceData;
using Litmus.ReferenceData.Reading;
using Litmus.Runs.Judging;

namespace Litmus.Runs.Findings;

/// <summary>Whether what findings name exists and fits, and which claims lack a finding.</summary>
/// <param name="claims">Every claim.</param>
/// <param name="cases">Every case; absent where the cases could not be loaded, and names of cases are then not checked.</param>
/// <param name="today">The date in UTC.</param>
public sealed class FindingCheck(IReadOnlyList<Claim> claims, IReadOnlyList<IValidationCase>? cases, DateOnly today)
{
    // A printed number and the input that quotes it may differ by the rounding of a unit's factor, not by more.
    private const double SameNumber = 0.01;

    private readonly Dictionary<string, Claim> _claims = claims.DistinctBy(claim => claim.Id, StringComparer.Ordinal)
        .ToDictionary(claim => claim.Id, StringComparer.Ordinal);

    private readonly Dictionary<string, CaseDescription>? _cases =
        cases?.Select(entry => entry.Description).ToDictionary(description => description.Id, StringComparer.Ordinal);

    /// <summary>Line and column of a character of a section.</summary>
    internal static (int Line, int Column) PositionOf(FindingSection section, int index)
    {
        int start = section.Text.LastIndexOf('\n', Math.Max(0, index - 1)) + 1;
        start = index == 0 ? 0 : start;
        return (section.Line + section.Text.AsSpan(0, start).Count('\n'), index - start + 1);
    }

    /// <summary>What is wrong with findings that have the right form.</summary>
    /// <param name="files">The findings.</param>
    public IReadOnlyList<Finding> Of(IReadOnlyList<FindingFile> files)
    {
        List<Finding> found = [];
        Dictionary<string, FindingFile> owners = new(StringComparer.Ordinal);
        Dictionary<string, FindingFile> byId = files.ToDictionary(file => file.Id, StringComparer.Ordinal);
        foreach (FindingFile file in files)
        {
            CheckClaims(file, owners, found);
            CheckFollowsFrom(file, byId, found);
            CheckFigure(file, found);
            foreach (Substitution substitution in file.Substitutions)
            {
                CheckSubstitution(file, substitution, found);
            }

            foreach (FindingSection section in file.Sections)
            {
                CheckPlaces(file, section, found);
            }

            if (file.Reviewed > today)
            {
                found.Add(At(file, FindingFormat.Reviewed, string.Create(
                    CultureInfo.InvariantCulture, $"It was reviewed on {file.Reviewed:yyyy-MM-dd}, and today is {today:yyyy-MM-dd}. Correct the date.")));
            }
        }

        return found;
    }

    /// <summary>Findings that are not finished, and accepted claims that need a finding and have none.</summary>
    /// <param name="files">The findings.</param>
    /// <param name="accepted">What was accepted, by claim.</param>
    /// <param name="placeOf">Where a judgement stands.</param>
    public IReadOnlyList<Finding> Missing(
        IReadOnlyList<FindingFile> files, IReadOnlyDictionary<string, AcceptedJudgement> accepted, Func<string, (string Path, int Line)> placeOf)
    {
        List<Finding> found = [];
        HashSet<string> explained = new(files.SelectMany(file => file.Claims), StringComparer.Ordinal);
        foreach (AcceptedJudgement judgement in accepted.Values)
        {
            if (!_claims.TryGetValue(judgement.ClaimId, out Claim? claim)
                || !FindingRules.NeedsFinding(claim, judgement.Verdict)
                || explained.Contains(claim.Id)
                || (claim.FollowsFrom is { } leader && explained.Contains(leader)))
            {
                continue;
            }

            (string path, int line) = placeOf(claim.Id);
            string what = judgement.Verdict == Verdict.NotReproduced ? "is accepted as not reproduced" : "is a headline claim that is accepted as inconclusive";
            string how = claim.FollowsFrom is { } first
                ? $"It repeats {first}, so a finding on that claim explains both: {GateRules.HowToExplain(first)}"
                : $"Write one: {GateRules.HowToExplain(claim.Id)}";
            found.Add(new Finding(
                FindingCodes.Unexplained, path.Replace('\\', '/'), line, 1, $"{claim.Id} {what}, and no finding says why. {how}", FindingSeverity.Warning));
        }

        foreach (FindingFile file in files)
        {
            if (file.Sections.FirstOrDefault(section => section.Text.Contains(FindingFormat.ToWrite, StringComparison.Ordinal)) is { } open)
            {
                found.Add(new Finding(
                    FindingCodes.Unfinished, file.Path, open.Line, 1, $"The section '{open.Heading}' still holds the text of the template. Write it.",
                    FindingSeverity.Warning));
            }

            AcceptedJudgement[] own = [.. file.Claims.Select(id => accepted.GetValueOrDefault(id)).OfType<AcceptedJudgement>()];
            if (own.Length == file.Claims.Count && own.All(judgement => judgement.Verdict is not (Verdict.NotReproduced or Verdict.Inconclusive)))
            {
                found.Add(At(
                    file, FindingFormat.Claims,
                    "None of its claims is accepted as not reproduced or inconclusive. Delete the finding, or name the claims that it explains.",
                    FindingCodes.Unfinished, FindingSeverity.Warning));
            }
        }

        return found;
    }

    private void CheckClaims(FindingFile file, Dictionary<string, FindingFile> owners, List<Finding> found)
    {
        foreach (string id in file.Claims)
        {
            if (!_claims.TryGetValue(id, out Claim? claim))
            {
                found.Add(At(file, FindingFormat.Claims, NoClaim(id)));
            }
            else if (claim.Paper != file.Paper)
            {
                found.Add(At(file, FindingFormat.Claims, $"{id} belongs to {claim.Paper}. A finding explains claims of its own paper, {file.Paper}."));
            }
            else if (!owners.TryAdd(id, file))
            {
                found.Add(At(
                    file, FindingFormat.Claims, $"{id} is explained by {owners[id].Path} already. A claim belongs to one finding: one cause, one finding."));
            }
        }
    }

    private static void CheckFollowsFrom(FindingFile file, Dictionary<string, FindingFile> byId, List<Finding> found)
    {
        if (file.FollowsFrom is not { } leader)
        {
            return;
        }

        if (leader == file.Id)
        {
            found.Add(At(file, FindingFormat.FollowsFrom, "The finding follows from itself. Name another one, or remove the key."));
        }
        else if (!byId.TryGetValue(leader, out FindingFile? first))
        {
            found.Add(At(file, FindingFormat.FollowsFrom, $"There is no finding '{leader}'.{Spelling.Propose(leader, byId.Keys)}"));
        }
        else if (first.FollowsFrom is { } further)
        {
            found.Add(At(file, FindingFormat.FollowsFrom, $"The finding {leader} follows from {further} itself. Name the first cause."));
        }
    }

    private void CheckFigure(FindingFile file, List<Finding> found)
    {
        if (file.Figure?.Split('#')[0] is { } owner && _cases is not null && !_cases.ContainsKey(owner))
        {
            found.Add(At(file, FindingFormat.Figure, $"There is no case '{owner}'.{Spelling.Propose(owner, _cases.Keys)}"));
        }
    }

    private void CheckSubstitution(FindingFile file, Substitution substitution, List<Finding> found)
    {
        if (!_claims.TryGetValue(substitution.Claim, out Claim? claim))
        {
            found.Add(At(file, FindingFormat.Substitute, NoClaim(substitution.Claim)));
            return;
        }

        if (!file.Claims.Contains(claim.Id, StringComparer.Ordinal))
        {
            found.Add(At(
                file, FindingFormat.Substitute, $"{claim.Id} is no claim of this finding. Expected one of {string.Join(", ", file.Claims)}."));
        }
        else if (claim.Expected.Token is { } token)
        {
            found.Add(At(file, FindingFormat.Substitute, $"{claim.Id} states the outcome '{token}'. Expected a claim that states a number."));
        }
        else if (InputOf(file, FindingFormat.Substitute, substitution.Case, substitution.Input, found) is { } input)
        {
            Unit from = Unit.Parse(claim.Expected.Unit);
            if (input.IsChoice)
            {
                found.Add(At(file, FindingFormat.Substitute, $"{input.Name} of {substitution.Case} is a choice between options. Expected a number."));
            }
            else if (!from.ConvertsTo(input.Unit))
            {
                found.Add(At(
                    file, FindingFormat.Substitute,
                    $"{claim.Id} is in '{from.Symbol}', which does not convert to '{input.Unit.Symbol}' of {substitution.Case}/{input.Name}. "
                    + "Expected an input of the same quantity."));
            }
            else if (claim.Expected.Value is { } stated && !AreTheSame(ClaimUnits.Number(stated, from, input.Unit), input.Value))
            {
                found.Add(At(
                    file, FindingFormat.Substitute,
                    $"{claim.Id} states {NumberText.Short(ClaimUnits.Number(stated, from, input.Unit))}{NumberText.Unit(input.Unit.Symbol)}, and "
                    + $"{substitution.Case}/{input.Name} is {NumberText.Short(input.Value)}{NumberText.Unit(input.Unit.Symbol)}. "
                    + "Is this input really the printed number?",
                    FindingCodes.Unfinished, FindingSeverity.Warning));
            }
        }
    }

    private void CheckPlaces(FindingFile file, FindingSection section, List<Finding> found)
    {
        foreach (TextPlace place in TextTemplate.PlacesOf(section.Text))
        {
            FindingPlace read = FindingPlace.Of(place);
            List<Finding> wrong = [];
            if (read.Claim is { } id)
            {
                if (!_claims.ContainsKey(id))
                {
                    wrong.Add(At(file, FindingFormat.Claims, NoClaim(id)));
                }
            }
            else
            {
                InputOf(file, FindingFormat.Claims, read.Case!, read.Input!, wrong);
            }

            (int line, int column) = PositionOf(section, place.Index);
            found.AddRange(wrong.Select(problem => problem with
            {
                Line = line, Column = column, Message = $"The place '{section.Text.Substring(place.Index, place.Length)}': {problem.Message}",
            }));
        }
    }

    private Input? InputOf(FindingFile file, string key, string caseId, string name, List<Finding> found)
    {
        if (_cases is null)
        {
            return null;
        }

        if (!_cases.TryGetValue(caseId, out CaseDescription? description))
        {
            found.Add(At(file, key, $"There is no case '{caseId}'.{Spelling.Propose(caseId, _cases.Keys)}"));
            return null;
        }

        Input? input = description.Inputs.FirstOrDefault(candidate => candidate.Name == name);
        if (input is null)
        {
            found.Add(At(
                file, key, $"The case {caseId} has no input '{name}'.{Spelling.Propose(name, description.Inputs.Select(candidate => candidate.Name))}"));
        }

        return input;
    }

    private string NoClaim(string id)
    {
        string paper = id.Split('.')[0];
        string[] near = [.. _claims.Keys.Where(known => known.StartsWith(paper + ".", StringComparison.Ordinal))];
        return $"There is no claim '{id}'.{Spelling.Propose(id, near.Length > 0 ? near : _claims.Keys)}";
    }

    private static bool AreTheSame(double a, double b) => Math.Abs(a - b) <= SameNumber * Math.Max(Math.Abs(a), Math.Abs(b));

    private static Finding At(
        FindingFile file, string key, string message, string code = FindingCodes.WrongName, FindingSeverity severity = FindingSeverity.Error) =>
        new(code, file.Path, file.Lines.GetValueOrDefault(key, 1), 1, message, severity);
}
