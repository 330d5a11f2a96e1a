using Litmus.Cases;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Runs.Identity;
using Litmus.Runs.Nights;
using Litmus.Runs.Running;
using Litmus.Runs.Store;

namespace Litmus.Runs.Tests.Nights;

internal sealed class NightSessionTests : FolderTest
{
    private const int PieceCount = 40;

    private static readonly DateTime Start = new(2030, 1, 1, 3, 0, 0, DateTimeKind.Utc);

    private RunStore Store => new(Path.Combine(Folder, "runs"));

    [Test]
    public void A_case_of_many_pieces_that_is_stopped_at_random_moments_makes_each_piece_once_and_gives_the_same_bits()
    {
        List<int> made = [];
        CancellationTokenSource? stop = null;
        Random random = new(7);
        int until = 0;
        FormulaCase pieces = InPieces(number =>
        {
            made.Add(number);
            if (made.Count == until)
            {
                stop!.Cancel();
            }
        });
        List<string> remarks = [];
        Execution? last = null;
        for (int night = 0; last is null && night < PieceCount; night++)
        {
            until = made.Count + 1 + random.Next(8);
            using (stop = new CancellationTokenSource())
            {
                try
                {
                    last = Run(pieces, remarks, stop.Token);
                }
                catch (OperationCanceledException)
                {
                    // That is the stop.
                }
            }
        }

        StoredRun stopped = Store.TryRead(RunIdentity.Of(pieces, Tier.Smoke))!;
        StoredRun whole = CaseRunner.Run(InPieces(_ => { }), Tier.Smoke, stopped.Hash, progress: null, CancellationToken.None).Run;

        last.Should().Be(Execution.Ran);
        remarks.Should().HaveCountGreaterThan(3).And.OnlyContain(remark => remark.Contains("goes on from", StringComparison.Ordinal));
        made.Should().OnlyHaveUniqueItems("what a stop has left is not made again").And.HaveCount(PieceCount);
        RunComparison.BitsOf(stopped).Should().Be(RunComparison.BitsOf(whole));
        Directory.GetFiles(Folder, "*.pieces", SearchOption.AllDirectories).Should().BeEmpty("a finished case needs no checkpoint");
    }

    [Test]
    public void A_checkpoint_of_another_identity_is_not_used_and_that_is_said()
    {
        int made = 0;
        Night night = Open();
        FormulaCase pieces = InPieces(_ => made++);
        using (RunCheckpoints other = RunCheckpoints.Open(night.CheckpointOf(pieces.Description.Id), "another identity"))
        {
            other.Keep(typeof(FormulaCase), "0", BitConverter.GetBytes(1e9));
        }

        List<string> remarks = [];
        Run(pieces, remarks, CancellationToken.None);

        made.Should().Be(PieceCount);
        remarks.Should().ContainSingle().Which.Should().Contain(pieces.Description.Id).And.Contain("not used");
    }

    [Test]
    public void A_cheap_case_keeps_no_checkpoint()
    {
        Run(FormulaCase.Square(), [], CancellationToken.None);

        Directory.Exists(Path.Combine(Open().Folder, "checkpoints")).Should().BeFalse();
    }

    private static FormulaCase InPieces(Action<int> made)
    {
        CaseDescription description = FormulaCase.Square().Description with { IsExpensive = true };
        return new FormulaCase(description, (inputs, observations, token) =>
        {
            double sum = 0;
            for (int i = 0; i < PieceCount; i++)
            {
                token.ThrowIfCancellationRequested();
                int number = i;
                sum += inputs.Memory.Piece(typeof(FormulaCase), $"{i}", () => Make(number), BitConverter.GetBytes, bytes => BitConverter.ToDouble(bytes));
            }

            return observations.Scalar("square", sum, "m2");
        });

        double Make(int number)
        {
            made(number);
            return Math.Sin(number);
        }
    }

    private Execution Run(FormulaCase validationCase, List<string> remarks, CancellationToken cancellationToken) =>
        new Session(Store, Tier.Smoke, 1, TimeSpan.FromMinutes(1)) { Night = Open(), Remark = remarks.Add }
            .Run([validationCase], progress: null, cancellationToken)[0].Execution;

    private Night Open() => Night.Open(
        Path.Combine(Folder, "nights"),
        new NightRecord
        {
            Id = "20300101T030000Z", Tier = "smoke", Commit = "0123", Clean = true, Host = "here", StartsUtc = [Start],
            Machine = new MachineRecord("os", "cpu", 2, "net"),
        },
        TimeSpan.FromHours(24),
        isNew: false);
}
