using Litmus.Cases;
using Litmus.Electrochemistry.Creep;
using Litmus.LithiumMetal;
using Litmus.Primitives;
using Litmus.Primitives.Deposition;
using Litmus.ReferenceData;

namespace Litmus.Zhang2025;

/// <summary>Does lithium creep under the pressures of the two cells while the deposit grows? (zhang2025, Methods, after Eq 10)</summary>
public sealed class CreepUnderPressureCase : IValidationCase
{
    private const string Liquid = "liquid-creep-minimal", Solid = "solid-creep-expected";

    private readonly Input _stackSolid, _stackLiquid, _capacity, _current, _span;

    /// <summary>The case.</summary>
    public CreepUnderPressureCase(ReferenceDataset data)
    {
        Paper paper = data.Paper("zhang2025");
        Table text = paper.Table("text-parameters");
        Description = CaseDescription.Of<CreepUnderPressureCase>(
            "creep-under-pressure",
            "Does Li creep under the pressures of the two cells while the deposit grows?",
            answers: [.. Answer.ByLaw(Liquid, Solid)],
            inputs:
            [
                _stackSolid = text.InputOf("stackingPressureSolid").Within(3.75, 6.25, "stack pressures that are set by torque are known to about a quarter"),
                _stackLiquid = text.InputOf("stackingPressureLiquid").Within(300, 400, "a load cell measures it; the spread of a cell that relaxes"),
                _capacity = text.InputOf("arealCapacityTexture"),
                _current = text.InputOf("currentDensity"),
                _span = paper.Table("table-s2-parameters").InputOf("strainSpan"),
                Temperatures.Room,
                .. CreepOfLithium.Inputs,
            ]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        PowerLawCreep creep = CreepOfLithium.Of(inputs);
        double duration = FaradayDeposition.Duration(inputs[_capacity], inputs[_current]);
        double Strain(Input pressure) => creep.StrainRate(inputs[pressure], inputs[Temperatures.Room]) * duration;
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar(Liquid, Math.Log10(Strain(_stackLiquid) / inputs[_span]), "decade")
            .Scalar(Solid, Math.Log10(Strain(_stackSolid)), "decade");
        if (inputs.WantsFigures)
        {
            observations.Note(
                Liquid,
                ("pressure_MPa", inputs[_stackLiquid]),
                ("rate_per_s", creep.StrainRate(inputs[_stackLiquid], inputs[Temperatures.Room])),
                ("duration_h", duration),
                ("strain", Strain(_stackLiquid)),
                ("span", inputs[_span]));
        }

        return observations.Complete();
    }
}
