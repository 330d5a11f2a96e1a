using System.Collections.Concurrent;
using Litmus.Cases;
using Litmus.Comparison.Claims;
using Litmus.Comparison.Verdicts;
using Litmus.Runs.Identity;
using Litmus.Runs.Store;

namespace Litmus.Runs.Judging;

/// <summary>
/// Looks for the nearest failure of each claim of a case: the smallest change of one input, in half widths of its plausible range, or the other option of a
/// choice, at which the point estimate enters or leaves its margin. Each input alone is moved outwards to 40 half widths, and the first bracket is
/// bisected. Where none of these turns a claim, every input is multiplied by factors up to a million and changes its sign. What nothing turns cannot fail.
/// </summary>
/// <remarks>Answers are stored under the identity of the run, the ranges and the criteria of the claims. One run serves all claims of a case.</remarks>
public sealed class SeverityStudy
{
    private static readonly Lazy<string> CodeOfSearch = new(() => ReachableCode.Loaded.HashOf(typeof(SeverityStudy)));
    private static readonly double[] HalfWidths = [0.5, 1, 2, 4, 8, 16, 40];
    private static readonly double[] Factors = [0.99, 1.01, 0.95, 1.05, 0.7, 1.3, 0.5, 2, 0.1, 10, 1e-3, 1e3, -1, 1e-6, 1e6];

    // A distance needs two digits.
    private const int BisectionCount = 8;

    private readonly StoredAnswers<NearestFailure> _answers;
    private readonly Tier _tier;

    /// <summary>Prepares a study.</summary>
    public SeverityStudy(RunStore store, Tier tier) => (_answers, _tier) = (new StoredAnswers<NearestFailure>(store, "severities"), tier);

    /// <summary>The nearest failure of each claim of a case.</summary>
    /// <param name="validationCase">The case; not an expensive one.</param>
    /// <param name="runHash">Identity of its run.</param>
    /// <param name="claims">Its claims.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <exception cref="IOException">The answer could not be stored.</exception>
    public IReadOnlyList<NearestFailure> Of(
        IValidationCase validationCase, string runHash, IReadOnlyList<Claim> claims, CancellationToken cancellationToken) => claims.Count == 0 ? []
        : _answers.Get(
            KeyOf(validationCase.Description, runHash, claims), () => new Search(validationCase, _tier, claims, cancellationToken).Find());

    private static string KeyOf(CaseDescription description, string runHash, IReadOnlyList<Claim> claims) => RunIdentity.HashOf(string.Join(
        '\n',
        [
            CodeOfSearch.Value, runHash,
            .. claims.Select(claim => $"{claim.Id} {Criterion.Of(claim)}"),
            .. description.Inputs.Select(input => FormattableString.Invariant($"{input.Name} {input.SiPlausibleHalfWidth:R} {input.Options.Count}")),
        ]));

    private sealed class Search(IValidationCase validationCase, Tier tier, IReadOnlyList<Claim> claims, CancellationToken cancellationToken)
    {
        private readonly CaseInputs _nominal = CaseInputs.Nominal(validationCase.Description, tier);
        private readonly ConcurrentDictionary<(string Input, double Value), CaseObservations?> _evaluations = new();

        public NearestFailure[] Find()
        {
            if (ClaimProbe.Run(validationCase, _nominal.ForComparison(), cancellationToken) is not { } start)
            {
                return [];
            }

            Claim[] compared = [.. claims.Where(claim => ClaimProbe.Of(start, claim) is not null)];
            Dictionary<string, bool> isInside = compared.ToDictionary(claim => claim.Id, claim => ClaimProbe.Of(start, claim)!.Value.Offset == 0);
            IReadOnlyList<Input> inputs = validationCase.Description.Inputs;
            Severity?[][] near = [.. inputs.AsParallel().AsOrdered().WithCancellation(cancellationToken).Select(input => Near(input, compared, isInside))];
            NearestFailure[] found =
            [
                .. compared.Select((claim, i) => new NearestFailure(claim.Id, near.Select(row => row[i]).OfType<Severity>().MinBy(entry => entry.Distance))),
            ];
            Claim[] left = [.. compared.Where((_, i) => found[i].Severity is null)];
            if (left.Length == 0)
            {
                return found;
            }

            Dictionary<string, Severity> far = Far(inputs, left, isInside);
            return [.. found.Select(entry => entry.Severity is null ? entry with { Severity = far.GetValueOrDefault(entry.ClaimId) } : entry)];
        }

        // One entry per claim: the nearest failure that this input makes, within 40 half widths.
        private Severity?[] Near(Input input, Claim[] compared, Dictionary<string, bool> isInside)
        {
            Severity?[] found = new Severity?[compared.Length];
            if (input.IsChoice)
            {
                for (int option = 0; option < input.Options.Count; option++)
                {
                    for (int i = 0; i < compared.Length && option != (int)input.Value; i++)
                    {
                        found[i] ??= IsTurned(input, option, compared[i], isInside) ? new Severity(1, input.Name, option, "1", input.Options[option]) : null;
                    }
                }

                return found;
            }

            double halfWidth = input.SiPlausibleHalfWidth;
            if (halfWidth == 0)
            {
                return found;
            }

            double former = 0;
            foreach (double distance in HalfWidths)
            {
                for (int i = 0; i < compared.Length; i++)
                {
                    if (found[i] is null)
                    {
                        found[i] = Turning(input, halfWidth, former, distance, compared[i], isInside);
                    }
                }

                if (Array.TrueForAll(found, entry => entry is not null))
                {
                    break;
                }

                former = distance;
            }

            return found;
        }

        private Severity? Turning(Input input, double halfWidth, double former, double distance, Claim claim, Dictionary<string, bool> isInside)
        {
            double? nearest = null;
            foreach (int side in (ReadOnlySpan<int>)[1, -1])
            {
                if (!IsTurned(input, input.SiValue + (side * distance * halfWidth), claim, isInside))
                {
                    continue;
                }

                (double holds, double turned) = (former, distance);
                for (int step = 0; step < BisectionCount; step++)
                {
                    double middle = 0.5 * (holds + turned);
                    (holds, turned) = IsTurned(input, input.SiValue + (side * middle * halfWidth), claim, isInside) ? (holds, middle) : (middle, turned);
                }

                nearest = nearest is { } known && Math.Abs(known) <= turned ? known : side * turned;
            }

            return nearest is { } at
                ? new Severity(Math.Abs(at), input.Name, input.Unit.FromSi(input.SiValue + (at * halfWidth)), input.Unit.Symbol, Option: null)
                : null;
        }

        // Whether any value at all turns the claims that nothing near turned. A zero has no factor; one and a thousand units are tried instead.
        private Dictionary<string, Severity> Far(IReadOnlyList<Input> inputs, Claim[] left, Dictionary<string, bool> isInside)
        {
            ConcurrentDictionary<string, Severity> found = new(StringComparer.Ordinal);
            foreach (double factor in Factors)
            {
                Input[] varied = [.. inputs.Where(input => !input.IsChoice)];
                Severity?[][] rows = [.. varied.AsParallel().AsOrdered().WithCancellation(cancellationToken).Select(input => AtFactor(input, factor))];
                foreach (Severity?[] row in rows)
                {
                    for (int i = 0; i < left.Length; i++)
                    {
                        if (row[i] is { } severity)
                        {
                            found.TryAdd(left[i].Id, severity);
                        }
                    }
                }

                if (found.Count == left.Length)
                {
                    break;
                }
            }

            return new Dictionary<string, Severity>(found, StringComparer.Ordinal);

            Severity?[] AtFactor(Input input, double factor)
            {
                double value = input.SiValue == 0 ? input.Unit.ToSi(factor) : input.SiValue * factor;
                double? distance = input.SiPlausibleHalfWidth > 0 ? Math.Abs(value - input.SiValue) / input.SiPlausibleHalfWidth : null;
                return
                [
                    .. left.Select(claim => !found.ContainsKey(claim.Id) && IsTurned(input, value, claim, isInside)
                        ? new Severity(distance, input.Name, input.Unit.FromSi(value), input.Unit.Symbol, Option: null)
                        : null),
                ];
            }
        }

        private bool IsTurned(Input input, double value, Claim claim, Dictionary<string, bool> isInside)
        {
            CaseObservations? observations = _evaluations.GetOrAdd(
                (input.Name, value), _ => ClaimProbe.Run(validationCase, _nominal.With(input, value), cancellationToken));
            return observations is not null && ClaimProbe.Of(observations, claim) is { } probe && (probe.Offset == 0) != isInside[claim.Id];
        }
    }
}
