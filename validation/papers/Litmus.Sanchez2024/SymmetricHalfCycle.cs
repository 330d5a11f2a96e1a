using Litmus.Nucleation.Interphase;
using Litmus.Nucleation.Kinetics;
using Litmus.Nucleation.Pathways;

namespace Litmus.Sanchez2024;

/// <summary>
/// One half-cycle of lithium against lithium. One electrode strips what it plated before, the other plates, and both lie under the same residue.
/// The voltage is E_strip(t) − E_plate(t), each shifted by the salt concentration in front of it.
/// </summary>
/// <remarks>
/// The circuit gives each potential without depletion. Depletion shifts it as it would at the same current through each unit of area. The ohmic drop is
/// left out: it is constant and changes no shape.
/// </remarks>
internal sealed class SymmetricHalfCycle
{
    private readonly TracePoint[] _plating;
    private readonly TracePoint[] _stripping;
    private readonly ButlerVolmer _kinetics;
    private readonly ResidueDiffusion _residue;
    private readonly double _currentDensity;

    /// <summary>Joins the two halves of one cycle of the circuit.</summary>
    /// <param name="cycle">A cycle on lithium.</param>
    /// <param name="kinetics">Kinetics of lithium.</param>
    /// <param name="residue">The residue on either electrode.</param>
    /// <param name="currentDensity">Size of the current density [A m⁻²].</param>
    /// <param name="platesOnOldLithium">Whether old lithium carries the plating current from the start. Else nuclei form first.</param>
    public SymmetricHalfCycle(PathwayCycle cycle, ButlerVolmer kinetics, ResidueDiffusion residue, double currentDensity, bool platesOnOldLithium)
    {
        TracePoint[] charging = [.. cycle.Trace.Where(point => point.Phase is CyclePhase.Formation or CyclePhase.Plating)];
        _plating = platesOnOldLithium ? [.. charging.Select(point => point with { Potential = charging[^1].Potential })] : charging;
        _stripping = [.. cycle.Of(CyclePhase.Stripping)];
        _kinetics = kinetics;
        _residue = residue;
        _currentDensity = currentDensity;
        double depletion = residue.DepletionTime(-currentDensity) ?? double.PositiveInfinity;
        double undepleted = Math.Min(_plating[^1].Time, _stripping[^1].Time - _stripping[0].Time);
        Duration = Math.Min(depletion, undepleted);
        IsDepleted = depletion <= undepleted;
        PassedShare = Duration / undepleted;
    }

    /// <summary>Time until the charge is passed, an electrode reaches its cut-off, or the salt at the plating electrode is used up [s].</summary>
    public double Duration { get; }

    /// <summary>Whether the salt at the plating electrode was used up.</summary>
    public bool IsDepleted { get; }

    /// <summary>Duration over that without depletion [1].</summary>
    public double PassedShare { get; }

    /// <summary>c/c₀ at the plating electrode at a time [1].</summary>
    public double IonRatioAt(double time) => _residue.IonRatio(-_currentDensity, time);

    /// <summary>Times of the steps of the circuit, for both electrodes [s].</summary>
    public IEnumerable<double> StepTimes => _plating.Select(point => point.Time).Concat(_stripping.Select(point => point.Time - _stripping[0].Time));

    /// <summary>Voltage at a time [V].</summary>
    /// <param name="time">Time since the start [s]: at least 0, and less than the duration where the salt is used up.</param>
    public double VoltageAt(double time)
    {
        (double stripped, double plated) = _residue.IonRatios(_currentDensity, time);
        return Moved(TraceInterpolation.At(_stripping, _stripping[0].Time + time, point => point.Potential), stripped)
            - Moved(TraceInterpolation.At(_plating, time, point => point.Potential), plated);
    }

    private double Moved(double potential, double ionRatio) => potential + BuriedKinetics.Shift(_kinetics, potential, ionRatio);
}
