namespace Litmus.Sanchez2024;

/// <summary>
/// The shape of a half-cycle's voltage, by rules that were set before the first run. Times are shares of the half-cycle, or of its part before the salt is
/// used up.
/// </summary>
/// <remarks>
/// Peaking: the largest voltage of the first third exceeds the voltage half way. Arcing: it does not, and the voltage rises from 1/30 to 1/3 and from there
/// to 2/3, the second time by less in the same time. 1/30 is two minutes of an hour, after the charging of the double layer. Anything else is mixed.
/// Cut off: the salt is used up within the first thirtieth. Only the double layer and the nucleation peak show then, and there is no shape.
/// The last rule was added after the first run, because a sensitivity search had found arcs of milliseconds. It does not affect the first run.
/// </remarks>
/// <param name="EarlyLessMiddle">Largest voltage of the first third minus that half way [V]. Peaking where positive.</param>
/// <param name="FirstRise">Voltage at 1/3 minus that at 1/30 [V].</param>
/// <param name="SecondRise">Voltage at 2/3 minus that at 1/3 [V].</param>
/// <param name="PassedShare">Share of the half-cycle before the salt is used up [1].</param>
internal sealed record TraceShape(double EarlyLessMiddle, double FirstRise, double SecondRise, double PassedShare)
{
    private const double Start = 1.0 / 30;
    private const double Third = 1.0 / 3;
    private const string CutOff = "cut-off", Peaking = "peaking", Arcing = "arcing", Mixed = "mixed";

    private static readonly string[] Words = [CutOff, Peaking, Arcing, Mixed];

    /// <summary>Every answer for two traces.</summary>
    public static string[] Tokens => [.. Words.SelectMany(early => Words.Select(late => Token(early, late)))];

    /// <summary>Loss of mean slope from the first to the second interval, over the length of a third [V].</summary>
    public double Deceleration => (FirstRise * Third / (Third - Start)) - SecondRise;

    /// <summary>Whether the voltage rises with falling slope from 1/30 to 2/3, whatever came before.</summary>
    public bool RisesLikeAnArc => FirstRise > 0 && SecondRise > 0 && Deceleration > 0;

    /// <summary>Share that is passed beyond the first thirtieth [1]. There is a shape where it is not negative.</summary>
    public double Readable => PassedShare - Start;

    /// <summary>The word.</summary>
    public string Word => Readable < 0 ? CutOff : EarlyLessMiddle > 0 ? Peaking : RisesLikeAnArc ? Arcing : Mixed;

    /// <summary>The answer for two traces.</summary>
    public static string Token(TraceShape early, TraceShape late) => Token(early.Word, late.Word);

    /// <summary>Reads a half-cycle.</summary>
    public static TraceShape Of(SymmetricHalfCycle halfCycle)
    {
        double duration = halfCycle.Duration;
        double first = halfCycle.VoltageAt(duration * Start), third = halfCycle.VoltageAt(duration * Third);
        double middle = halfCycle.VoltageAt(duration / 2), last = halfCycle.VoltageAt(2 * duration * Third);
        double largest = halfCycle.StepTimes.Where(time => time < duration * Third).Select(halfCycle.VoltageAt).Append(third).Max();
        return new TraceShape(largest - middle, third - first, last - third, halfCycle.PassedShare);
    }

    private static string Token(string early, string late) => early == late ? $"{early}-throughout" : $"{early}-to-{late}";
}
