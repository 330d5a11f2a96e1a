namespace Litmus.Comparison.Gates;

/// <summary>Exit codes by class. Of several troubles the most fundamental one wins: data, execution, science, change, missing runs.</summary>
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

    /// <summary>A run failed or could not be stored.</summary>
    public const int Execution = 4;

    /// <summary>A verdict contradicts what was accepted, or a check of a solver does not hold.</summary>
    public const int Science = 5;

    /// <summary>Something awaits a review: unjudged, unexplained, expired, lost, moved without an announcement, other bits, or solvers that disagree.</summary>
    public const int Change = 6;

    /// <summary>A run is missing, exceeded its time limit or needs an external engine, and nothing else is red.</summary>
    public const int NotRun = 8;

    /// <summary>Slurm is not installed here.</summary>
    public const int SlurmMissing = 20;

    /// <summary>The controller of Slurm does not answer.</summary>
    public const int SlurmNoAnswer = 21;

    /// <summary>Slurm refuses the partition, account, time, memory or another option.</summary>
    public const int SlurmRefused = 22;

    /// <summary>Slurm takes no more jobs of this user.</summary>
    public const int SlurmQuota = 23;

    /// <summary>The array has more elements than the cluster allows.</summary>
    public const int ArrayTooLarge = 24;

    /// <summary>An answer of Slurm is cut off or has another form.</summary>
    public const int SlurmNotUnderstood = 25;

    /// <summary>Slurm describes the state of an element with a word that Litmus does not know.</summary>
    public const int StateUnknown = 26;

    /// <summary>An element is COMPLETED, and its result is not in the store.</summary>
    public const int NoResult = 27;

    /// <summary>The result of an element is in the store, and Slurm says that it failed.</summary>
    public const int ResultOfFailed = 28;

    /// <summary>Stopped by the user.</summary>
    public const int Cancelled = 130;

    /// <summary>Every exit code with what it means, as the help and the documents say it.</summary>
    public static IReadOnlyList<(int Code, string Meaning)> Meanings { get; } =
    [
        (Success, "nothing is red"),
        (InternalError, "an error inside litmus; the message says where its details are"),
        (Usage, "the command line was not understood, or asks for what cannot be done"),
        (Data, "reference data, judgements or stored results are missing, malformed or altered"),
        (Execution, "a run failed, something could not be written, or memory or file handles do not suffice"),
        (Science, "a verdict contradicts what was accepted, or a check of a solver against an exact result does not hold"),
        (Change, "something awaits a review: unjudged, unexplained, expired, lost, moved without an announcement, other bits from the same code, "
            + "or two solvers that disagree"),
        (NotRun, "a run is missing, exceeded its time limit or needs an external engine, and nothing else is red; the message says what to type"),
        (SlurmMissing, "Slurm is not installed here, or not on the path"),
        (SlurmNoAnswer, "the controller of Slurm does not answer, or does not accept this user or machine"),
        (SlurmRefused, "Slurm refuses the partition, account, time, memory or another option"),
        (SlurmQuota, "Slurm takes no more jobs of this user or account at present"),
        (ArrayTooLarge, "the job array has more elements than the cluster allows"),
        (SlurmNotUnderstood, "an answer of Slurm is cut off or has another form"),
        (StateUnknown, "Slurm describes the state of an element with an unknown word"),
        (NoResult, "an element is COMPLETED, and its result is not in the store"),
        (ResultOfFailed, "the result of an element is in the store, and Slurm says that it failed"),
        (Cancelled, "stopped by Ctrl-C or SIGTERM"),
    ];

    /// <summary>What an exit code means.</summary>
    public static string MeaningOf(int exitCode) => Meanings.FirstOrDefault(known => known.Code == exitCode).Meaning ?? "not an exit code of litmus";

    /// <summary>The exit code for a set of gate codes.</summary>
    public static int For(IEnumerable<GateCode> codes)
    {
        // The numbers of the classes are in the order of precedence.
        int[] classes = [.. codes.Select(ClassOf).Where(code => code != Success)];
        return classes.Length == 0 ? Success : classes.Min();
    }

    private static int ClassOf(GateCode code) => code switch
    {
        GateCode.DataError => Data,
        GateCode.Failed => Execution,
        GateCode.NotRun or GateCode.TimeLimit or GateCode.NeedsEngine => NotRun,
        GateCode.CheckFailed or GateCode.Regressed or GateCode.Undecided or GateCode.GapMoved or GateCode.UnexpectedAgreement => Science,
        GateCode.Unjudged or GateCode.Unexplained or GateCode.Expired or GateCode.Lost => Change,
        _ => Success,
    };
}
