using Litmus.Cases;
using Litmus.Electrochemistry.Charge;
using Litmus.LithiumMetal;
using Litmus.Primitives;
using Litmus.Primitives.Deposition;
using Litmus.Primitives.Units;
using Litmus.ReferenceData;
using static Litmus.Wang2023.WangTables;

namespace Litmus.Wang2023;

/// <summary>How thick is a dense film of the printed charges, and how much do lithium and graphite hold? (wang2023, Introduction, Fig 2e-h, Fig 4)</summary>
public sealed class DenseThicknessCase : IValidationCase
{
    private readonly Input _carbonMolarMass = MolarMass("C", 12.011, 0.001);
    private readonly Input _lithiumPerCarbon = Input.Exact("lithiumPerCarbon", 1.0 / 6, "1", "LiC6, the composition of full graphite; not printed");
    private readonly Input[] _arealCapacities, _measuredThicknesses;
    private readonly Input _platedOnCoated, _platedOnBare, _foilThickness;

    /// <summary>Reads the printed charges and films.</summary>
    public DenseThicknessCase(ReferenceDataset data)
    {
        const string plating = "continuous-plating";
        PrintedNumbers paper = new(data.Paper(PaperId));
        _arealCapacities =
        [
            .. FilmCapacities.Select(capacity => paper.Setting(
                $"arealCapacity{capacity}", FilmThickness, ArealCapacityColumn, (ArealCapacityColumn, capacity))),
        ];
        _measuredThicknesses =
        [
            .. FilmCapacities.Select(capacity => Section(paper.Printed(
                $"measuredThickness{capacity}", FilmThickness, "measured_thickness_um", (ArealCapacityColumn, capacity)))),
        ];
        _platedOnCoated = paper.Setting("platedOnCoated", plating, ArealCapacityColumn, ("collector", Coated), ("current_density_mA_per_cm2", "1"));
        _platedOnBare = paper.Printed("platedOnBare", plating, ArealCapacityColumn, ("collector", Bare), ("current_density_mA_per_cm2", "1"));
        _foilThickness = paper.Setting("foilThickness", Parameters, "lithiumFoilThicknessAbstract")
            .Within(65, 75, "a foil that is rolled by hand, known to about 5 um");
        Description = CaseDescription.Of<DenseThicknessCase>(
            "dense-thickness",
            "How thick is a dense film of the printed charges, and how much do lithium and graphite hold?",
            answers:
            [
                .. Answer.ByLaw(
                    "li-specific-capacity", "graphite-specific-capacity", "theory-thickness-1", "theory-thickness-3", "theory-thickness-5",
                    "measured-below-theory", "plate-15-mah-thickness", "plated-within-foil", "cu-below-20um"),
            ],
            inputs:
            [
                LithiumDeposit.Density, LithiumDeposit.MolarMass, _carbonMolarMass, _lithiumPerCarbon, .. _arealCapacities, .. _measuredThicknesses,
                _platedOnCoated, _platedOnBare, _foilThickness,
            ]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    private static Input Section(Input thickness) => thickness.Within(
        0.95 * thickness.Value, 1.05 * thickness.Value, "a section by ion beam under the electron microscope is known to 2 to 5 %");

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        FaradayDeposition lithium = LithiumDeposit.Of(inputs);
        double[] dense = [.. _arealCapacities.Select(capacity => lithium.Thickness(inputs[capacity]))];
        double specificCapacity = SpecificCapacity.Of(inputs[LithiumDeposit.MolarMass]), onCoated = lithium.Thickness(inputs[_platedOnCoated]);
        double onBare = lithium.Thickness(inputs[_platedOnBare]), foil = lithium.ArealCapacity(inputs[_foilThickness]);
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar("li-specific-capacity", specificCapacity, "C/kg")
            .Scalar("graphite-specific-capacity", SpecificCapacity.Of(inputs[_carbonMolarMass], inputs[_lithiumPerCarbon]), "C/kg")
            .Scalar("theory-thickness-1", dense[0], "m")
            .Scalar("theory-thickness-3", dense[1], "m")
            .Scalar("theory-thickness-5", dense[2], "m")
            .Scalar("measured-below-theory", _measuredThicknesses.Select((measured, i) => inputs[measured] / dense[i]).Max(), "1")
            .Scalar("plate-15-mah-thickness", onCoated, "m")
            .Scalar("plated-within-foil", foil, "C/m2")
            .Scalar("cu-below-20um", onBare, "m");
        if (inputs.WantsFigures)
        {
            double Holds(double micrometres) => lithium.ArealCapacity(Unit.Parse("um").ToSi(micrometres));
            observations
                .Note(
                    "li-specific-capacity", ("molar_mass_g_per_mol", inputs[LithiumDeposit.MolarMass]),
                    ("specific_capacity_mAh_per_g", specificCapacity),
                    ("printed_g_per_mol", PhysicalConstants.Faraday / Unit.Parse("mAh/g").ToSi(3861)))
                .Note(
                    "plated-within-foil", ("foil_um", inputs[_foilThickness]), ("foil_mAh_per_cm2", foil),
                    ("thicker_mAh_per_cm2", Holds(100)), ("plated_mAh_per_cm2", inputs[_platedOnCoated]), ("plated_um", onCoated))
                .Note("theory-thickness-3", ("thin_um", dense[0]), ("middle_um", dense[1]), ("thick_um", dense[2]), ("printed_mAh_per_cm2", Holds(14.1)))
                .Note("cu-below-20um", ("plated_mAh_per_cm2", inputs[_platedOnBare]), ("plated_um", onBare), ("limit_mAh_per_cm2", Holds(20)));
        }

        return observations.Complete();
    }
}
