namespace Litmus.Reporting.Summaries;

/// <summary>One claim, one check of a solver, or the results as a whole, as JUnit and TRX report it.</summary>
/// <param name="ClassName">The paper or the case of verification.</param>
/// <param name="Name">The claim or the check.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Seconds">Seconds it took; finite and not negative.</param>
internal sealed record ReportedTest(string ClassName, string Name, TestOutcome Outcome, double Seconds)
{
    /// <summary>Why, as the name of the gate code or the diagnostic code. Absent for a test that passed or was skipped.</summary>
    public string? Code { get; init; }

    /// <summary>The reason in one line. Absent for a test that passed.</summary>
    public string? Message { get; init; }

    /// <summary>Everything there is to say on a failure.</summary>
    public string? Body { get; init; }

    /// <summary>What a test that passed has to say: a warning.</summary>
    public string? Remark { get; init; }

    /// <summary>The card of the claim, <c>smith2024.html#film-thickness</c>. Absent for what is no claim.</summary>
    public string? Card { get; init; }
}
