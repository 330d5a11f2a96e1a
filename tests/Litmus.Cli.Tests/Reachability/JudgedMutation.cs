namespace Litmus.Cli.Tests.Reachability;

/// <summary>What the gates say of one error.</summary>
/// <param name="What">The error.</param>
/// <param name="RedClaims">Claims that are red and were not.</param>
/// <param name="FailingChecks">Checks that are red and were not.</param>
/// <param name="MovedValues">Results that moved, uncertainties included.</param>
/// <param name="MovedTables">Tables that moved.</param>
/// <param name="RunExit">Exit code of <c>litmus run</c>; absent if it had to be ended.</param>
/// <param name="NightlyExit">Exit code of <c>litmus judge</c>.</param>
/// <param name="DiffExit">Exit code of <c>litmus diff --fail-on shift</c>.</param>
/// <param name="Seconds">Wall time.</param>
/// <param name="TestsExit">Exit code of the tests of the changed assembly; asked only where no gate noticed anything.</param>
internal sealed record JudgedMutation(
    string What, int RedClaims, int FailingChecks, int MovedValues, int MovedTables, int? RunExit, int NightlyExit, int DiffExit, double Seconds,
    int? TestsExit = null)
{
    /// <summary>Whether no gate notices it.</summary>
    public bool PassesTheGates => RedClaims + FailingChecks + MovedValues + MovedTables == 0 && RunExit == 0 && NightlyExit == 0 && DiffExit == 0;

    /// <summary>Whether nobody notices it: no gate, and no test of the solver.</summary>
    public bool IsSilent => PassesTheGates && TestsExit is null or 0;

    /// <summary>The head of the table.</summary>
    public static string Header { get; } =
        "| error | red claims | failing checks | moved values | moved tables | exit of run | exit of judge | exit of diff | "
        + "exit of the solver's tests | s |\n|---|---|---|---|---|---|---|---|---|---|";

    /// <summary>A row of the table.</summary>
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"| {What} | {RedClaims} | {FailingChecks} | {MovedValues} | {MovedTables} "
        + $"| {(RunExit is { } code ? $"{code}" : "ended")} | {NightlyExit} | {DiffExit} "
        + $"| {(TestsExit is { } tests ? $"{tests}" : "–")} | {Seconds:0} |");
}
