using Litmus.Cases;
using Litmus.Cases.Engines;
using Litmus.Crystals;
using Litmus.ElectronicStructure.Surfaces;
using Litmus.Engines.Gpaw;
using Litmus.Primitives;
using Litmus.Wang2023.FirstPrinciples;
using PaperTests;

namespace Litmus.Wang2023.Tests;

public sealed class AdatomBindingCaseTests
{
    private static readonly AdatomBindingCase Case = new(RepositoryReference.Set);

    [Test]
    public void The_slabs_of_the_telluride_have_the_computed_lattice_constant()
    {
        CaseInputs inputs = RepositoryReference.Nominal(Case.Description, Tier.Standard);

        double computed = Support.Telluride.LatticeConstant(inputs, new GpawCalculator(inputs.Engines), CancellationToken.None);

        Case.Description.Inputs.Single(input => input.Name == "tellurideLatticeConstant").Value
            .Should().BeApproximately(computed, 0.005, "it is rounded to two decimals");
    }

    // The next plane of the crystal has a lithium atom there.
    [Test]
    public void The_atom_starts_where_the_next_lithium_of_the_telluride_would_be()
    {
        AdatomBinding judged = Support.Telluride.Judged(RepositoryReference.Nominal(Case.Description, Tier.Standard));
        Slab thicker = judged.Slab with { LayerCount = judged.Slab.LayerCount + 1 };
        AtomicStructure next = thicker.Build(), covered = judged.Covered().Requests[0].Structure;
        Vector3D shift = covered.Positions[0] - next.Positions[0];

        Vector3D start = next.Cell.Wrap(covered.Positions[^1] - shift);

        thicker.AtomsOfLayer(thicker.LayerCount - 1).Where(atom => next.Elements[atom] == "Li")
            .Should().Contain(atom => (next.Positions[atom] - start).Length < 1e-6);
    }

    // An energy of a crystal that is higher by some amount binds the atom more strongly by as much, wherever it is bound.
    [Test]
    public void The_mesh_of_the_crystal_moves_all_surfaces_alike()
    {
        CaseInputs inputs = RepositoryReference.Nominal(Case.Description, Tier.Standard);
        Dictionary<string, double> converged = ValuesOf(inputs), cubic = ValuesOf(inputs.With(LithiumCrystal.Mesh, 1));

        double[] moves = [.. converged.Keys.Select(claim => cubic[claim] - converged[claim])];

        moves.Should().AllSatisfy(move => move.Should().BeApproximately(moves[0], 1e-9));
        moves[0].Should().NotBe(0);
    }

    // Runs of one set share the energy of the crystal. One that varies the crystal or its cut-off must get another one. No engine is started at tier smoke.
    [Test]
    public void A_crystal_that_was_computed_before_does_not_stand_for_another()
    {
        CaseInputs inputs = RepositoryReference.Nominal(Case.Description, Tier.Smoke);
        GpawCalculator calculator = new(inputs.Engines);
        double cutOff = inputs.Electronvolt(LithiumCrystal.CutOff), energy = LithiumCrystal.Energy(inputs, cutOff, calculator, CancellationToken.None);
        CaseInputs larger = inputs.With(LithiumCrystal.LatticeConstant, 1.01 * inputs[LithiumCrystal.LatticeConstant]);
        Func<double> ofLarger = () => LithiumCrystal.Energy(larger, cutOff, calculator, CancellationToken.None);

        LithiumCrystal.Energy(inputs, cutOff - 50, calculator, CancellationToken.None).Should().NotBe(energy);
        ofLarger.Should().Throw<EngineMissingException>("nobody has computed it");
    }

    [Test]
    public void A_wrong_energy_of_one_surface_moves_its_claims_alone()
    {
        const double Error = 0.1;
        CaseInputs right = RepositoryReference.Nominal(Case.Description, Tier.Standard);
        CaseInputs wrong = CaseInputs.Nominal(Case.Description, Tier.Standard, engines: new WrongTelluride(right.Engines, Error));

        Dictionary<string, double> expected = ValuesOf(right), found = ValuesOf(wrong.ForComparison());

        expected.Keys.Should().Contain(claim => claim.Contains("li2te", StringComparison.Ordinal));
        foreach ((string claim, double value) in expected)
        {
            found[claim].Should().BeApproximately(value + (claim.Contains("li2te", StringComparison.Ordinal) ? Error : 0), 1e-9, claim);
        }
    }

    private static Dictionary<string, double> ValuesOf(CaseInputs inputs) =>
        Case.Run(inputs, progress: null, CancellationToken.None).Observations.ToDictionary(entry => entry.Key, entry => entry.Value.Value!.Value);

    private sealed class WrongTelluride(IEngines inner, double error) : IEngines
    {
        public EngineAnswer Compute(EngineJob job, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
        {
            EngineAnswer answer = inner.Compute(job, progress, cancellationToken);
            bool isAsked = job.Title.StartsWith("antifluorite Li2Te (110) with one Li", StringComparison.Ordinal)
                && job.Title.Contains("2 relaxed", StringComparison.Ordinal);
            return isAsked
                ? answer with { Result = answer.Result.With(EngineResult.Of(("covered.energy", answer.Result["covered.energy"] + error))) }
                : answer;
        }
    }
}
