using System.Diagnostics;
using Litmus.Cases;
using Litmus.Cases.Engines;
using Litmus.Comparison.Verdicts;
using Litmus.Primitives;
using Litmus.Runs.Sampling;
using Litmus.Runs.Store;

namespace Litmus.Runs.Running;

/// <summary>
/// Runs one case: once with its inputs as declared, then with each uncertain input at ± its standard uncertainty u, for u_in = √Σ[(S(x+u) − S(x−u))/2]².
/// At an extremum the second difference is used. A case that answers with words runs at ± 2 u. Last come the samples of what the paper leaves open, unless the
/// case is expensive.
/// </summary>
public static class CaseRunner
{
    // A token must not change within ± 2 u. The interval of a number has the same width.
    private const double TokenCoverage = 2;

    // Rounding of a few hundred operations in double precision. A smaller second difference counts as zero.
    private const double RoundingFloor = 1e-13;

    /// <summary>Runs a case.</summary>
    /// <param name="validationCase">The case.</param>
    /// <param name="tier">The tier.</param>
    /// <param name="hash">Identity of the run.</param>
    /// <param name="progress">Told the fraction done.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <param name="takesSamples">Whether what the paper leaves open is sampled. What only asks which verdicts turn needs no samples.</param>
    /// <param name="pieces">The pieces that other runs have made, and where new ones go; absent where none are kept.</param>
    /// <param name="engines">The external engines; absent where no job can be answered.</param>
    /// <returns>The run without its tables' files, and the tables.</returns>
    /// <exception cref="EngineMissingException">A job has no stored answer, and its engine is not there.</exception>
    /// <exception cref="EngineFailedException">An engine gave no answer.</exception>
    public static (StoredRun Run, IReadOnlyList<CaseTable> Tables) Run(
        IValidationCase validationCase, Tier tier, string hash, IProgress<double>? progress, CancellationToken cancellationToken, bool takesSamples = true,
        IPieces? pieces = null, IEngines? engines = null)
    {
        Stopwatch watch = Stopwatch.StartNew();
        CaseDescription description = validationCase.Description;
        EngineLog asked = new(engines ?? NoEngineRoom.Instance);
        CaseInputs nominal = CaseInputs.Nominal(description, tier, pieces, asked);
        bool isVaried = !description.IsExpensive || tier >= Tier.Nightly;
        Input[] uncertain = [.. description.Inputs.Where(input => input.StandardUncertainty > 0 && (isVaried || description.DecisiveInputs.Contains(input)))];
        IReadOnlyList<IReadOnlyDictionary<Input, double>> samples = !takesSamples || description.IsExpensive || description.Answers.Count == 0
            ? []
            : LatinHypercube.Of(description.Inputs);
        RunProgress whole = new(progress, mostVaried: (4 * uncertain.Length) + samples.Count, TimeProvider.System);
        Dictionary<string, InputEffect> effects = description.Answers.ToDictionary(claim => claim, _ => new InputEffect(), StringComparer.Ordinal);

        // An expensive case may vary its inputs with fewer replicas or coarser maps. Those runs are compared with a nominal run of the same size, which comes
        // first because its time says how long the others take.
        CaseObservations? coarse = null;
        if (description.IsExpensive && uncertain.Length > 0)
        {
            coarse = validationCase.Run(nominal.ForComparison(), whole.BeginSmallerRun(), cancellationToken).Complete();
            whole.EndSmallerRun(uncertain.Length * RunsPerInput(coarse));
        }

        CaseObservations observations = validationCase.Run(nominal, whole.BeginNominalRun(), cancellationToken).Complete();
        CaseObservations reference = coarse ?? observations;
        whole.EndNominalRun((uncertain.Length * RunsPerInput(reference)) + samples.Count);
        foreach (Input input in uncertain)
        {
            Vary(validationCase, nominal, input, reference, effects, whole, cancellationToken);
        }

        CaseObservations?[] sampled = new CaseObservations?[samples.Count];
        for (int i = 0; i < samples.Count; i++)
        {
            sampled[i] = RunWith(validationCase, nominal.With(samples[i]), cancellationToken);
            whole.EndVariedRun();
        }

        StoredRun run = new()
        {
            Hash = hash,
            CaseId = description.Id,
            Tier = TierNames.NameOf(tier),
            ComputedUtc = DateTime.UtcNow,
            Seconds = watch.Elapsed.TotalSeconds,
            PeakMemoryMiB = Process.GetCurrentProcess().PeakWorkingSet64 / (1024.0 * 1024.0),
            Inputs = InputRecords.Of(description),
            Observations = description.Answers.ToDictionary(claim => claim, claim => Store(observations, claim, effects[claim]), StringComparer.Ordinal),
            Samples = sampled.Length == 0
                ? new Dictionary<string, SampledOutcomes>(StringComparer.Ordinal)
                : observations.Observations.ToDictionary(entry => entry.Key, entry => Sampled(entry.Key, entry.Value, sampled), StringComparer.Ordinal),
            Checks = [.. observations.Checks],
            Notes = [.. observations.Notes, .. isVaried ? [] : (string[])[NotVaried(description)]],
            Figures = [.. observations.Figures],
            Answers = [.. asked.Used.Select(entry => UsedAnswer.Of(entry.Job, entry.Answer))],
            UnreadInputs = [.. nominal.NeverRead.Select(input => input.Name)],
        };
        return (run, observations.Tables);
    }

    private static string NotVaried(CaseDescription description) => description.DecisiveInputs.Count == 0
        ? "A run takes so long that its inputs are not varied below tier nightly: u_in is 0 here, not known to be small."
        : $"A run takes so long that below tier nightly only {string.Join(", ", description.DecisiveInputs.Select(input => input.Name))} are varied: "
            + "u_in lacks the other inputs.";

    // A number that is not finite says as little as a refused sample.
    private static SampledOutcomes Sampled(string claim, Observation nominal, CaseObservations?[] sampled) => nominal.Token is null
        ? new SampledOutcomes(
            nominal.Unit,
            [.. sampled.Select(sample => sample?.Observations[claim].Value is { } value && double.IsFinite(value) ? value : (double?)null)],
            Tokens: [])
        : new SampledOutcomes(nominal.Unit, Values: [], [.. sampled.Select(sample => sample?.Observations[claim].Token)]);

    private static bool HasNumbers(CaseObservations observations) => observations.Observations.Values.Any(observation => observation.Value is not null);

    private static bool HasTokens(CaseObservations observations) => observations.Observations.Values.Any(observation => observation.Token is not null);

    private static int RunsPerInput(CaseObservations observations) => (HasNumbers(observations) ? 2 : 0) + (HasTokens(observations) ? 2 : 0);

    private static void Vary(
        IValidationCase validationCase, CaseInputs nominal, Input input, CaseObservations observations,
        Dictionary<string, InputEffect> effects, RunProgress progress, CancellationToken cancellationToken)
    {
        double u = input.SiStandardUncertainty;
        CaseObservations? At(double distance)
        {
            CaseObservations? varied = RunWith(validationCase, nominal.With(input, input.SiValue + distance), cancellationToken);
            progress.EndVariedRun();
            return varied;
        }

        (CaseObservations? above, CaseObservations? below) = HasNumbers(observations) ? (At(u), At(-u)) : (null, null);
        (CaseObservations? farAbove, CaseObservations? farBelow) = HasTokens(observations) ? (At(TokenCoverage * u), At(-TokenCoverage * u)) : (null, null);
        foreach ((string claim, Observation observation) in observations.Observations)
        {
            if (observation.Value is { } value)
            {
                double high = above?.Observations[claim].Value ?? value;
                double low = below?.Observations[claim].Value ?? value;

                // If the solver refuses one side, the other gives a one-sided difference.
                effects[claim].Add(input.Name, above is null || below is null ? high - low : TwoSided(value, high, low));
                if (above is null && below is null)
                {
                    effects[claim].NotVaried.Add(input.Name);
                }
            }
            else if (IsOther(farAbove, claim, observation.Token!) || IsOther(farBelow, claim, observation.Token!))
            {
                effects[claim].TokenChangedBy ??= input.Name;
            }
            else if (farAbove is null || farBelow is null)
            {
                effects[claim].NotVaried.Add(input.Name);
            }
        }
    }

    // S(x + δ) ≈ S + b δ + c δ² with δ of variance u² has the variance b² u² + 2 c² u⁴, where b u = (S₊ − S₋)/2 and
    // c u² = (S₊ + S₋ − 2 S)/2. The second part is added only at or near an extremum, where S₊ and S₋ lie on one side of S
    // and the first part says little or nothing. Elsewhere |c u²| is at most |b u|.
    private static double TwoSided(double value, double high, double low)
    {
        double slope = (high - low) / 2, bend = ((high - value) + (low - value)) / 2;
        double rounding = RoundingFloor * Math.Max(Math.Abs(value), Math.Max(Math.Abs(high), Math.Abs(low)));
        return Math.Abs(bend) > Math.Max(Math.Abs(slope), rounding) ? Math.Sqrt((slope * slope) + (2 * bend * bend)) : slope;
    }

    private static bool IsOther(CaseObservations? varied, string claim, string token) =>
        varied is not null && !string.Equals(varied.Observations[claim].Token, token, StringComparison.Ordinal);

    // Nothing where a solver refuses the varied input or cannot finish with it; the observation then names the input.
    private static CaseObservations? RunWith(IValidationCase validationCase, CaseInputs inputs, CancellationToken cancellationToken)
    {
        try
        {
            return validationCase.Run(inputs, progress: null, cancellationToken).Complete();
        }
        catch (Exception exception) when (exception is ArgumentOutOfRangeException or SolverException or ArithmeticException)
        {
            return null;
        }
    }

    private static Observation Store(CaseObservations observations, string claim, InputEffect effect)
    {
        Observation raw = observations.Observations[claim];
        string[] notVaried = effect.NotVaried.Count == 0
            ? []
            : [$"The uncertainty of {string.Join(", ", effect.NotVaried)} is not in u_in: the solver refuses the input at one end of its range or at both."];
        return raw with
        {
            InputUncertainty = Math.Sqrt(effect.SumOfSquares),
            LargestInput = effect.LargestInput,
            TokenChangedBy = raw.TokenChangedBy ?? effect.TokenChangedBy,
            Notes = [.. raw.Notes, .. notVaried],
        };
    }

    private sealed class InputEffect
    {
        private double _largest;

        public double SumOfSquares { get; private set; }

        public string? LargestInput { get; private set; }

        public string? TokenChangedBy { get; set; }

        public List<string> NotVaried { get; } = [];

        public void Add(string input, double effect)
        {
            SumOfSquares += effect * effect;
            if (Math.Abs(effect) > _largest)
            {
                (_largest, LargestInput) = (Math.Abs(effect), input);
            }
        }
    }
}
