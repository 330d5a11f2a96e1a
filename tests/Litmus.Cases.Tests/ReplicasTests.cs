namespace Litmus.Cases.Tests;

public sealed class ReplicasTests
{
    [Test]
    public void Results_stand_in_the_order_of_their_numbers() =>
        Replicas.Run(100, i => i * i, progress: null, CancellationToken.None).Should().Equal(Enumerable.Range(0, 100).Select(i => i * i));

    [Test]
    public void A_failure_of_a_run_reaches_the_caller_as_itself()
    {
        Action run = () => Replicas.Run(
            10, i => i == 3 ? throw new ArgumentOutOfRangeException(nameof(i), i, "refused") : i, progress: null, CancellationToken.None);

        run.Should().Throw<ArgumentOutOfRangeException>().WithMessage("*refused*");
    }

    [Test]
    public void No_run_is_begun_after_cancellation()
    {
        using CancellationTokenSource source = new();
        source.Cancel();
        int begun = 0;

        Action run = () => Replicas.Run(10, i => Interlocked.Increment(ref begun), progress: null, source.Token);

        run.Should().Throw<OperationCanceledException>();
        begun.Should().Be(0);
    }
}
