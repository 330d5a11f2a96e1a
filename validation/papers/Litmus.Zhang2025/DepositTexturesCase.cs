using Litmus.Cases;
using Litmus.GrainSelection.Thermodynamics;
using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Zhang2025;

/// <summary>Which face do Eq 4, 5, 12 and 13 predict for the deposits that were mapped? (zhang2025, Fig 3, 5, S10, S11, S12, S18)</summary>
/// <remarks>
/// Unlike the case that repeats Fig 3A, this one predicts an experiment. The numbers of Table S2 are assumptions of the authors then, with plausible ranges.
/// </remarks>
public sealed class DepositTexturesCase : IValidationCase
{
    private const string Liquid = "liquid-experiment-101", Room = "experiment-25c-001", Hot = "experiment-80c-101", Seed = "si-rt-101";

    private readonly CompetitionInputs _competition;
    private readonly Input _copper, _lithium, _seedModulus, _partOfLoad;

    /// <summary>The case.</summary>
    public DepositTexturesCase(ReferenceDataset data)
    {
        Paper paper = data.Paper("zhang2025");
        Table moduli = paper.Table("bulk-modulus");
        _competition = new CompetitionInputs(paper, isPrediction: true);
        _copper = Input.From("bulkModulusCopper", moduli.Parameter("copper"));
        _lithium = Input.From("bulkModulusLithium", moduli.Parameter("lithium"));
        _seedModulus = Input.From("bulkModulusSeedLimit", moduli.Parameter("interlayerLimit"));
        double part = (_seedModulus.Value - _lithium.Value) / (_copper.Value - _lithium.Value);
        Description = CaseDescription.Of<DepositTexturesCase>(
            "deposit-textures",
            "Which face does the thermodynamic model predict for the deposits that were mapped?",
            answers: [.. Answer.ByArithmetic(Liquid, Room, Hot, Seed)],
            inputs:
            [
                .. _competition.Faces.Of("001"),
                .. _competition.Faces.Of("101"),
                .. _competition.Film,
                Temperatures.Room,
                Temperatures.Hot,
                _partOfLoad = Input.Assumed(
                    "partOfLoadOnSeed",
                    part,
                    "1",
                    0,
                    "lattice strain on the seed over that on Cu; not printed. The text says that it falls with the difference of the bulk moduli; in "
                    + "proportion to it, with the 30 GPa limit of the seed, it is (30 - 14)/(151 - 14)")
                    .Within(0, 1, "from no lattice strain on the seed to that on Cu: nothing on it is printed"),
            ])
            .WithWords(Liquid, CompetitionInputs.PreferredFaces)
            .WithWords(Room, CompetitionInputs.PreferredFaces)
            .WithWords(Hot, CompetitionInputs.PreferredFaces)
            .WithWords(Seed, CompetitionInputs.PreferredFaces);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double room = inputs[Temperatures.Room];
        GrainCompetition liquid = _competition.Competition(inputs, isLoaded: false), solid = _competition.Competition(inputs, isLoaded: true);
        GrainCompetition seed = new(solid.Parameters with
        {
            First = OnSeed(liquid.Parameters.First, solid.Parameters.First, inputs[_partOfLoad]),
            Second = OnSeed(liquid.Parameters.Second, solid.Parameters.Second, inputs[_partOfLoad]),
        });
        CaseObservations observations = CaseObservations.For(Description);
        AddFace(observations, Liquid, liquid.EnergyDifference(room));
        AddFace(observations, Room, solid.EnergyDifference(room));
        AddFace(observations, Hot, solid.EnergyDifference(inputs[Temperatures.Hot]));
        AddFace(observations, Seed, seed.EnergyDifference(room));
        if (inputs.WantsFigures)
        {
            double unloaded = Anisotropy(liquid);
            observations.Note(
                Seed,
                ("part_percent", inputs[_partOfLoad]),
                ("anisotropy_J_per_m2", Anisotropy(seed)),
                ("threshold_J_per_m2", solid.CriticalAnisotropy(room)),
                ("largest_percent", (solid.CriticalAnisotropy(room) - unloaded) / (Anisotropy(solid) - unloaded)));
        }

        return observations.Complete();
    }

    private static void AddFace(CaseObservations observations, string claim, double energyDifference) =>
        observations.Token(claim, CompetitionInputs.PreferredFace(energyDifference)).DecidedBy(claim, energyDifference);

    private static double Anisotropy(GrainCompetition competition) => competition.Parameters.Second.SurfaceEnergy - competition.Parameters.First.SurfaceEnergy;

    private static Grain OnSeed(Grain unloaded, Grain loaded, double part) =>
        unloaded with { SurfaceEnergy = unloaded.SurfaceEnergy + (part * (loaded.SurfaceEnergy - unloaded.SurfaceEnergy)) };
}
