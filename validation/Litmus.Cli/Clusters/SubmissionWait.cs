using System.Diagnostics;
using Litmus.Cli.Output;
using Litmus.Runs.Clusters;

namespace Litmus.Cli.Clusters;

/// <summary>Waits until every element of a submission has ended or is held. A controller that is down for a while does not end the wait.</summary>
internal static class SubmissionWait
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1), Longest = TimeSpan.FromSeconds(30), Patience = TimeSpan.FromMinutes(15);

    /// <summary>Waits, with progress and remaining time.</summary>
    /// <param name="work">Asks what became of the elements.</param>
    /// <param name="scheduler">The cluster.</param>
    /// <param name="submission">The submission.</param>
    /// <param name="line">Where progress is shown.</param>
    /// <param name="cancellationToken">Stops the wait. The elements go on.</param>
    /// <returns>What became of its elements.</returns>
    /// <exception cref="ClusterException">Slurm has not answered for a quarter of an hour, or its answer is not understood.</exception>
    public static IReadOnlyList<ElementStatus> For(
        SubmissionWork work, SlurmScheduler scheduler, Submission submission, LiveLine line, CancellationToken cancellationToken)
    {
        Stopwatch watch = Stopwatch.StartNew();
        TimeSpan lastAnswer = TimeSpan.Zero;
        int? endedBefore = null;
        while (true)
        {
            try
            {
                IReadOnlyList<ElementStatus> elements = work.StatusOf(submission, scheduler.Queue(cancellationToken));
                int ended = elements.Count(SubmissionOutcome.IsSettled);
                endedBefore ??= ended;
                lastAnswer = watch.Elapsed;
                if (ended == elements.Count)
                {
                    return elements;
                }

                int since = ended - endedBefore.Value;
                line.Show(SubmissionText.Progress(elements), watch.Elapsed, since > 0 ? watch.Elapsed * ((elements.Count - ended) / (double)since) : null);
            }
            catch (ClusterException exception) when (exception.Trouble == ClusterTrouble.NoAnswer && watch.Elapsed - lastAnswer < Patience)
            {
                line.Show("the controller does not answer; waiting for it", watch.Elapsed, remaining: null);
            }

            // The longer it takes, the less often the controller is asked.
            TimeSpan pause = watch.Elapsed / 20;
            cancellationToken.WaitHandle.WaitOne(pause < Shortest ? Shortest : pause > Longest ? Longest : pause);
            cancellationToken.ThrowIfCancellationRequested();
        }
    }
}
