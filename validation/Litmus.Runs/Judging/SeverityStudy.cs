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
/// <remarks>
/// Answers are stored under the identity of the run, the ranges and the criteria of the claims. One run serves all claims of a case. A run that cannot change
/// the answer is left out: an input that the case does not read, and whatever lies beyond a failure that another input makes nearer.
/// </remarks>
public sealed class SeverityStudy
{
    private static readonly Lazy<string> CodeOfSearch = new(() => ReachableCode.Loaded.HashOf(typeof(SeverityStudy)));
    private static readonly double[] HalfWidths = [0.5, 1, 2, 4, 8, 16, 40];
    private static readonly double[] Factors = [0.99, 1.01, 0.95, 1.05, 0.7, 1.3, 0.5, 2, 0.1, 10, 1e-3, 1e3, -1, 1e-6, 1e6];

    // A distance needs two digits.
    private const int BisectionCount = 8;

    // Distance of another option of a choice.
    private const double OtherOption = 1;

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
        private readonly CaseInputs _nominal = CaseInputs.Nominal(validationCase.Description, tier).ForComparison();
        private readonly ConcurrentDictionary<(string Input, double Value), CaseObservations?> _evaluations = new();

        public NearestFailure[] Find()
        {
            if (ClaimProbe.Run(validationCase, _nominal, cancellationToken) is not { } start)
            {
                return [];
            }

            // No value of an input that the run does not read can change it.
            HashSet<Input> unread = new(_nominal.NeverRead, ReferenceEqualityComparer.Instance);
            Input[] inputs = [.. validationCase.Description.Inputs.Where(input => !unread.Contains(input))];
            Subject[] subjects =
            [
                .. claims.Select(claim => ClaimProbe.Of(start, claim) is { } probe ? new Subject(claim, probe.Offset == 0) : null).OfType<Subject>(),
            ];
            LookNear(inputs, subjects);
            LookFar([.. inputs.Where(input => !input.IsChoice)], subjects);
            return [.. subjects.Select(subject => new NearestFailure(subject.Claim.Id, subject.Severity))];
        }

        // Every input alone takes one step outwards before the next step. A claim that turns within a step is done: every later step is farther away.
        private void LookNear(Input[] inputs, Subject[] subjects)
        {
            Direction[] directions =
            [
                .. inputs.Where(input => !input.IsChoice && input.SiPlausibleHalfWidth > 0)
                    .SelectMany(input => (Direction[])[new Direction(input, 1), new Direction(input, -1)]),
            ];
            double former = 0;
            foreach (double distance in HalfWidths)
            {
                Subject[] open = Open(subjects);
                Bracket[] brackets = open.Length == 0 ? [] : Bracketed(open, directions, former, distance);
                foreach (Subject subject in open)
                {
                    Severity? number = brackets.FirstOrDefault(bracket => ReferenceEquals(bracket.Subject, subject))?.Nearest;
                    Severity? option = distance == OtherOption && !(number?.Distance < OtherOption) ? OptionThatTurns(inputs, subject) : null;

                    // At the same distance the first input counts.
                    subject.Severity = number is not null && option is not null && IsBefore(option, number, inputs) ? option : number ?? option;
                }

                former = distance;
            }
        }

        // Where the open claims turn within a step. A direction that turns only beyond another one is not followed.
        private Bracket[] Bracketed(Subject[] open, Direction[] directions, double former, double distance)
        {
            Evaluate(directions.Select(direction => direction.At(distance)));
            Bracket[] brackets =
            [
                .. open.Select(subject => new Bracket(subject, [.. directions.Where(direction => IsTurned(direction.At(distance), subject))], former, distance))
                    .Where(bracket => bracket.Directions.Length > 0),
            ];
            for (int step = 0; step < BisectionCount; step++)
            {
                Evaluate(brackets.SelectMany(bracket => bracket.Directions.Select(direction => direction.At(bracket.Middle))));
                brackets = [.. brackets.Select(bracket => bracket.Halved(direction => IsTurned(direction.At(bracket.Middle), bracket.Subject)))];
            }

            return brackets;
        }

        private Severity? OptionThatTurns(Input[] inputs, Subject subject) =>
            inputs.Where(input => input.IsChoice)
                .SelectMany(input => Enumerable.Range(0, input.Options.Count).Select(option => new Trial(input, option)))
                .Where(trial => trial.Value != trial.Input.Value)
                .Where(trial => IsTurned(trial, subject))
                .Select(trial => new Severity(OtherOption, trial.Input.Name, trial.Value, "1", trial.Input.Options[(int)trial.Value]))
                .FirstOrDefault();

        // Whether any value at all turns the claims that nothing near turned. A zero has no factor; one and a thousand units are tried instead.
        private void LookFar(Input[] inputs, Subject[] subjects)
        {
            foreach (double factor in Factors)
            {
                foreach (Trial[] trials in inputs.Select(input => AtFactor(input, factor)).Chunk(Environment.ProcessorCount))
                {
                    Subject[] open = Open(subjects);
                    Evaluate(open.Length == 0 ? [] : trials);
                    foreach (Subject subject in open)
                    {
                        subject.Severity = trials.Where(trial => IsTurned(trial, subject)).Select(SeverityAt).FirstOrDefault();
                    }
                }
            }

            static Trial AtFactor(Input input, double factor) => new(input, input.SiValue == 0 ? input.Unit.ToSi(factor) : input.SiValue * factor);

            static Severity SeverityAt(Trial trial)
            {
                Input input = trial.Input;
                double? distance = input.SiPlausibleHalfWidth > 0 ? Math.Abs(trial.Value - input.SiValue) / input.SiPlausibleHalfWidth : null;
                return new Severity(distance, input.Name, input.Unit.FromSi(trial.Value), input.Unit.Symbol, Option: null);
            }
        }

        private static Subject[] Open(Subject[] subjects) => [.. subjects.Where(subject => subject.Severity is null)];

        private static bool IsBefore(Severity first, Severity second, Input[] inputs) =>
            inputs.First(input => input.Name == first.Input || input.Name == second.Input).Name == first.Input;

        private void Evaluate(IEnumerable<Trial> trials) =>
            trials.Distinct().AsParallel().WithCancellation(cancellationToken).ForAll(trial => _ = At(trial));

        private CaseObservations? At(Trial trial) => _evaluations.GetOrAdd(
            (trial.Input.Name, trial.Value), _ => ClaimProbe.Run(validationCase, _nominal.With(trial.Input, trial.Value), cancellationToken));

        private bool IsTurned(Trial trial, Subject subject) =>
            At(trial) is { } observations && ClaimProbe.Of(observations, subject.Claim) is { } probe && (probe.Offset == 0) != subject.IsInside;

        private sealed class Subject(Claim claim, bool isInside)
        {
            public Claim Claim => claim;

            public bool IsInside => isInside;

            public Severity? Severity { get; set; }
        }

        // One run: an input at another value, in SI.
        private readonly record struct Trial(Input Input, double Value);

        private sealed record Direction(Input Input, int Side)
        {
            public Trial At(double distance) => new(Input, Input.SiValue + (Side * distance * Input.SiPlausibleHalfWidth));
        }

        // The claim holds at the one distance and is turned at the other, in every direction.
        private sealed record Bracket(Subject Subject, Direction[] Directions, double Holds, double Turned)
        {
            public double Middle => 0.5 * (Holds + Turned);

            public Severity Nearest => new(
                Turned, Directions[0].Input.Name, Directions[0].Input.Unit.FromSi(Directions[0].At(Turned).Value), Directions[0].Input.Unit.Symbol,
                Option: null);

            public Bracket Halved(Func<Direction, bool> isTurnedAtMiddle)
            {
                Direction[] turned = [.. Directions.Where(isTurnedAtMiddle)];
                return turned.Length > 0 ? this with { Directions = turned, Turned = Middle } : this with { Holds = Middle };
            }
        }
    }
}
