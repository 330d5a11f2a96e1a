using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.KineticMonteCarlo;
using Litmus.Primitives;
using Litmus.ReferenceData;
using static Litmus.Wang2023.WangTables;

namespace Litmus.Wang2023;

/// <summary>Which substrate does lithium cover better if the computed binding energies set the rates of the lattice model? (wang2023, Table 2, Fig 6)</summary>
/// <remarks>
/// The paper says that both calculations together explain why Li2Te works. Its lattice model needs one number, k(Li-substrate)/k(Li-Li). Table 2 gives it:
/// exp(−α (E_substrate − E_lithium)/(k_B T)), with the share α of a difference of energies that a barrier feels.
/// </remarks>
public sealed class AffinityFromEnergiesCase : IValidationCase
{
    private const string Claim = "dft-order-in-kmc";
    private const int LayerCount = 64;
    private const int Replicas = 6;
    private const double MostHops = 2.5;
    private const double MostBond = 12;
    private const double MostAtoms = 2000;

    private readonly Input _column = Input.Choice(
        "energyOfSubstrate",
        ["on the bare surface", "on one monolayer of lithium", "on two monolayers of lithium"],
        chosen: 0,
        "the model tells the substrate from fresh lithium, so the substrate is the bare surface");

    private readonly Input _transferred = Input.Assumed(
        "transferredShare", 0.5, "1", 0.15, "share of an energy difference that its barrier feels (Brønsted, Evans, Polanyi); not printed")
        .Within(0.2, 1, "from early to late transition states");

    private readonly Input _temperature = Input.Assumed("temperature", 298.15, "K", 3, "room temperature, without a number")
        .Within(293, 303, "room temperature of a laboratory");

    private readonly Input _decades = Input.Assumed(
        "mostDecades", 3, "decade", 0, "ratios further from 1 change nothing: all atoms then go to one kind of site")
        .Within(2, 4, "beyond any range that a figure of early growth can show");

    private readonly Input _side = Input.Assumed("substrateSide", 16, "1", 0, "320 atoms on 16 × 16 sites are 1.25 per site, as 2000 on 40 × 40")
        .Within(13, 25, "half a layer to two layers of 320 atoms");

    private readonly Input _atomCount = PrintedNumbers.Text("atomCount", 320, "1", "an excerpt of the printed 2000 atoms: coverage does not depend on size");
    private readonly Input _hopsPerArrival = Input.Assumed(
        "hopsPerArrival", 1, "decade", 0.5, "log10 of the hops per arrival to each side, not printed (Table S1)")
        .Within(0, 1.5, "from hardly any hop to as many as can be simulated");

    private readonly Input _bondEnergy = Input.Assumed("bondEnergy", 0.1, "eV", 0.0125, "not printed (Table S1); four thermal energies hold an atom at a step")
        .Within(0.05, 0.2, "bonds of two to eight thermal energies, in use in such models");

    private readonly Input[] _copper, _telluride;
    private readonly Input _lithium;

    /// <summary>Reads the printed energies.</summary>
    public AffinityFromEnergiesCase(ReferenceDataset data)
    {
        PrintedNumbers paper = new(data.Paper(PaperId));
        Input Energy(string name, string surface, int covered) => ComputedEnergies.WithAccuracy(paper.Printed(
            $"{name}Monolayers{covered}", "binding-energies-monolayers", "binding_energy_eV", ("surface", surface), ("monolayers_1", $"{covered}")));
        _copper = [.. Enumerable.Range(0, 3).Select(covered => Energy("cu", "Cu(111)", covered))];
        _telluride = [.. Enumerable.Range(0, 3).Select(covered => Energy("li2Te", "Li2Te(110)", covered))];
        _lithium = Energy("li", "Li(110)", 0);
        Description = CaseDescription.Of<AffinityFromEnergiesCase>(
            "affinity-from-energies",
            "Which substrate does lithium cover better if the computed binding energies set the rates of the lattice model?",
            answers: [.. Answer.ByModel(Claim)],
            inputs:
            [
                .. _copper, .. _telluride, _lithium, _column, _transferred, _temperature, _decades, _side, _atomCount, _hopsPerArrival, _bondEnergy,
                .. DepositChoices.All,
            ]) with
        {
            // Forty half widths of the number of atoms or hops take minutes for one run.
            IsSearchedFar = false,
        };
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double copperRatio = RatioOf(inputs, _copper), tellurideRatio = RatioOf(inputs, _telluride);
        Sample copper = Coverage(inputs, copperRatio, cancellationToken), telluride = Coverage(inputs, tellurideRatio, cancellationToken);
        double error = Math.Sqrt((copper.StandardError * copper.StandardError) + (telluride.StandardError * telluride.StandardError));
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar(Claim, telluride.Mean - copper.Mean, "1", error, copper.Values.Count + telluride.Values.Count);
        if (inputs.WantsFigures)
        {
            observations.Note(
                Claim, ("copper_ratio", copperRatio), ("copper_coverage", copper.Mean), ("telluride_ratio", tellurideRatio),
                ("telluride_coverage", telluride.Mean), ("seeds", (double)Replicas));
            AddColumns(observations, inputs, cancellationToken);
        }

        return observations.Complete();
    }

    private void AddColumns(CaseObservations observations, CaseInputs inputs, CancellationToken cancellationToken)
    {
        CaseInputs[] all = [.. _column.Options.Select((_, option) => inputs.With([KeyValuePair.Create(_column, (double)option)]))];
        (string Substrate, Input[] Energies)[] substrates = [("Cu", _copper), ("Li2Te", _telluride)];
        (string Substrate, string Energies, double Ratio, double Coverage)[] rows =
        [
            .. substrates.SelectMany(substrate => all.Select((at, option) =>
            {
                double ratio = RatioOf(at, substrate.Energies);
                return (substrate.Substrate, _column.Options[option], ratio, Coverage(at, ratio, cancellationToken).Mean);
            })),
        ];
        observations
            .Table(new CaseTable("columns",
            [
                CaseColumn.Of("substrate", [.. rows.Select(row => row.Substrate)]),
                CaseColumn.Of("energies", [.. rows.Select(row => row.Energies)]),
                CaseColumn.Of("rate_ratio_1", [.. rows.Select(row => row.Ratio)]),
                CaseColumn.Of("coverage_1", [.. rows.Select(row => row.Coverage)]),
            ]))
            .Figure(new FigureDescription(
                "columns",
                "Coverage that the computed binding energies give",
                "One point for each column of Table 2. From the bare surface to two monolayers, copper moves to the left and Li2Te to the right.",
                new FigureAxis("k(Li-substrate)/k(Li-Li) from the energies", IsLogarithmic: true),
                new FigureAxis("covered part of the substrate"),
                [new FigureLayer(FigureMark.Point, "columns", "rate_ratio_1", "coverage_1", Series: "substrate")],
                [Claim]));
    }

    private double RatioOf(CaseInputs inputs, Input[] substrate)
    {
        double difference = inputs[substrate[inputs.OptionOf(_column)]] - inputs[_lithium];
        double exponent = -inputs[_transferred] * difference / (PhysicalConstants.Boltzmann * inputs[_temperature]);
        double most = inputs[_decades];
        return Math.Pow(10, Math.Clamp(exponent / Math.Log(10), -most, most));
    }

    private Sample Coverage(CaseInputs inputs, double ratio, CancellationToken cancellationToken)
    {
        // Beyond these an atom hops so often between two arrivals that the run would not end.
        Require.Between(inputs[_hopsPerArrival], -MostHops, MostHops);
        Require.Between(inputs[_bondEnergy] / (PhysicalConstants.Boltzmann * inputs[_temperature]), -MostBond, MostBond);
        Require.Between(inputs[_atomCount], 1, MostAtoms);
        Require.Between(inputs[_side], 3, MostAtoms);
        DepositConditions conditions = new()
        {
            Name = "energies of Table 2",
            AtomCount = (int)Math.Round(inputs[_atomCount]),
            Side = (int)Math.Round(inputs[_side]),
            AdsorptionToTransport = 0,
            HopsPerArrival = Math.Pow(10, inputs[_hopsPerArrival]),
            BondEnergy = inputs[_bondEnergy],
            Temperature = inputs[_temperature],
            WalkerCount = 1,
            LaunchGap = 1,
            ContactRule = DepositChoices.RuleOf(inputs),
            Lattice = DepositChoices.LatticeOf(inputs),
            AdsorptionSites = DepositChoices.SitesOf(inputs),
        };
        return new Sample(
        [
            .. Enumerable.Range(1, Replicas).Select(seed => new KineticMonteCarloSolver(
                conditions.At(ratio), new KineticMonteCarloOptions { Seed = (ulong)seed, LayerCount = LayerCount })
                .Solve(cancellationToken: cancellationToken).AttachedSurface.Coverage),
        ]);
    }
}
