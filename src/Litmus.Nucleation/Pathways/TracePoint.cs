namespace Litmus.Nucleation.Pathways;

/// <summary>A moment of a cycle.</summary>
public sealed record TracePoint
{
    /// <summary>Phase.</summary>
    public required CyclePhase Phase { get; init; }

    /// <summary>Time since the start of the cycle [s].</summary>
    public required double Time { get; init; }

    /// <summary>Potential against lithium [V].</summary>
    public required double Potential { get; init; }

    /// <summary>Currents of the pathways.</summary>
    public required PathwayCurrents Currents { get; init; }

    /// <summary>Nuclei N [m⁻²].</summary>
    public required double NucleusDensity { get; init; }

    /// <summary>Mean radius of the nuclei [m]; 0 without any.</summary>
    public required double MeanRadius { get; init; }

    /// <summary>Area of the deposit over that of the electrode a [1].</summary>
    public required double GrowthArea { get; init; }

    /// <summary>Open share of the reservoir's surface a_p [1].</summary>
    public required double PitArea { get; init; }

    /// <summary>Lithium of the deposit in contact [C m⁻²].</summary>
    public required double FreshLithium { get; init; }

    /// <summary>Lithium without contact [C m⁻²].</summary>
    public required double DeadLithium { get; init; }

    /// <summary>Charge in the SEI, including the initial one [C m⁻²].</summary>
    public required double SeiCharge { get; init; }

    /// <summary>Charge stripped from pits [C m⁻²].</summary>
    public required double PitCharge { get; init; }
}
