using Litmus.Cases.Engines;
using Litmus.Cli.Crates;
using Litmus.Cli.Output;
using Litmus.Comparison.Gates;
using Litmus.Engines.Store;
using Litmus.Foreign.Manifests;
using Litmus.History;
using Litmus.Primitives.Text;
using Litmus.ReferenceData;
using Litmus.Reporting;
using Litmus.Reporting.Figures;
using Litmus.Reporting.Pdf;
using Litmus.Runs.Clusters;
using Litmus.Runs.Judgements;
using Litmus.Runs.Judging;
using Litmus.Runs.Store;
using Litmus.Runs.Suites;

namespace Litmus.Cli;

/// <summary>Turns an exception into a sentence on the error stream and an exit code.</summary>
internal static class Failure
{
    // Numbers of Linux. What Litmus throws itself has none of them and says what to try.
    private const int InputOutputError = 5, DiskFull = 28, ReadOnlyFileSystem = 30, QuotaExceeded = 122;

    public static int Report(Exception exception, Terminal terminal)
    {
        int code = CodeOf(exception);
        string message = exception switch
        {
            _ when IsOf<OutOfMemoryException>(exception) => MemoryText.NotEnough,
            _ when HandleLimit.IsReached(exception) => HandleLimit.Advice,
            OperationCanceledException => "Stopped. Finished runs are kept; the same command continues from them.",
            DirectoryNotFoundException => $"{exception.Message} Was it moved or deleted while the command worked? Run the command again.",
            IOException { HResult: InputOutputError or DiskFull or ReadOnlyFileSystem or QuotaExceeded } =>
                $"{exception.Message.TrimEnd('.')}. Check that the disk can be written and has room, then run the command again.",
            UnauthorizedAccessException => $"{exception.Message} Check that you may read and write there, or name another folder with --artifacts.",
            _ when code == ExitCodes.InternalError => DescribeInternal(exception),
            _ => exception.Message,
        };
        terminal.Error.WriteLine($"litmus: {message}");
        return code;
    }

    private static int CodeOf(Exception exception) => exception switch
    {
        _ when IsOf<OutOfMemoryException>(exception) || HandleLimit.IsReached(exception) => ExitCodes.Execution,
        OperationCanceledException => ExitCodes.Cancelled,
        UsageException or AcceptanceException => ExitCodes.Usage,
        ReferenceDataException or SuiteException or JudgementLedgerException or RunStoreException or ResultsFileException
            or CrateException or HistoryException or ComputedStoreException or SubmissionException or SolverManifestException => ExitCodes.Data,
        ClusterException cluster => CodeOf(cluster.Trouble),
        NothingRunException or EngineMissingException => ExitCodes.NotRun,
        EngineFailedException or IOException or UnauthorizedAccessException or ChartException or PdfException => ExitCodes.Execution,
        _ => ExitCodes.InternalError,
    };

    private static int CodeOf(ClusterTrouble trouble) => trouble switch
    {
        ClusterTrouble.NotInstalled => ExitCodes.SlurmMissing,
        ClusterTrouble.NoAnswer => ExitCodes.SlurmNoAnswer,
        ClusterTrouble.Refused => ExitCodes.SlurmRefused,
        ClusterTrouble.Quota => ExitCodes.SlurmQuota,
        ClusterTrouble.ArrayTooLarge => ExitCodes.ArrayTooLarge,
        ClusterTrouble.NotUnderstood => ExitCodes.SlurmNotUnderstood,
        _ => ExitCodes.InternalError,
    };

    // It may have been thrown on a worker thread or while a type was set up.
    private static bool IsOf<T>(Exception exception)
        where T : Exception =>
        exception is T
        || (exception is AggregateException several ? several.InnerExceptions.Any(IsOf<T>) : exception.InnerException is { } inner && IsOf<T>(inner));

    private static string DescribeInternal(Exception exception)
    {
        string details = Path.Combine(Path.GetTempPath(), $"litmus-error-{Guid.NewGuid().ToString("N")[..8]}.txt");
        try
        {
            File.WriteAllText(details, exception.ToString());
        }
        catch (Exception second) when (second is IOException or UnauthorizedAccessException)
        {
            details = "nowhere, because the folder for temporary files cannot be written";
        }

        return $"An error inside litmus, not in what you asked for: {exception.GetType().Name}: {exception.Message} "
            + $"Please report it with the command line and the details in {details}.";
    }
}
