namespace Litmus.Comparison.Gates;

/// <summary>Exit codes by class, and the one that a set of gate codes gives: the most fundamental trouble wins (data, execution, missing runs, science, change).</summary>
public static class ExitCodes
{
    /// <summary>Nothing is red.</summary>
    public const int Success = 0;

    /// <summary>An error inside Litmus.</summary>
    public const int InternalError = 1;

    /// <summary>The command line was not understood.</summary>
    public const int Usage = 2;

    /// <summary>Reference data, judgements or stored results are missing, malformed or altered.</summary>
    public const int Data = 3;

    /// <summary>A run failed, timed out or could not be stored.</summary>
    public const int Execution = 4;

    /// <summary>A verdict contradicts what was accepted, or a check of a solver does not hold.</summary>
    public const int Science = 5;

    /// <summary>Something awaits a review: unjudged, expired or lost.</summary>
    public const int Change = 6;

    /// <summary>No run with the present code and inputs is stored.</summary>
    public const int NotRun = 8;

    /// <summary>Stopped by the user.</summary>
    public const int Cancelled = 130;

    private static readonly int[] Order = [Data, Execution, NotRun, Science, Change];

    /// <summary>The exit code for a set of gate codes.</summary>
    public static int For(IEnumerable<GateCode> codes)
    {
        HashSet<int> classes = [.. codes.Select(ClassOf)];
        return Order.FirstOrDefault(classes.Contains);
    }

    private static int ClassOf(GateCode code) => code switch
    {
        GateCode.DataError => Data,
        GateCode.Failed => Execution,
        GateCode.NotRun => NotRun,
        GateCode.CheckFailed or GateCode.Regressed or GateCode.Undecided or GateCode.GapMoved or GateCode.UnexpectedAgreement => Science,
        GateCode.Unjudged or GateCode.Expired or GateCode.Lost => Change,
        _ => Success,
    };
}
