using System.Text.Json;
using Litmus.Runs.Nights;

namespace Litmus.Runs.Tests.Nights;

internal sealed class NightLockTests : FolderTest
{
    private static readonly NightOwner Here = new(1, "here", new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc));

    private string OwnerPath => Path.Combine(Folder, "nightly.owner.json");

    [Test]
    public void A_second_one_is_refused_until_the_first_is_given_back()
    {
        Action second = () => NightLock.Take(Folder, Here with { ProcessId = 2 }).Dispose();
        using (NightLock first = NightLock.Take(Folder, Here))
        {
            second.Should().Throw<NightBusyException>().WithMessage("*process 1 on here*does not start*");
        }

        second.Should().NotThrow();
        File.Exists(OwnerPath).Should().BeFalse();
    }

    [Test]
    public void A_refusal_does_not_disturb_the_owner()
    {
        using NightLock first = NightLock.Take(Folder, Here);
        byte[] before = File.ReadAllBytes(OwnerPath);
        Action second = () => NightLock.Take(Folder, Here with { ProcessId = 2 });

        second.Should().Throw<NightBusyException>();

        File.ReadAllBytes(OwnerPath).Should().Equal(before);
    }

    [Test]
    public void What_a_killed_process_of_this_computer_left_is_taken_over()
    {
        LeaveOwner(Here with { ProcessId = 99 });

        using NightLock taken = NightLock.Take(Folder, Here);

        taken.FormerOwner!.ProcessId.Should().Be(99);
    }

    [Test]
    public void An_owner_on_another_computer_is_believed_while_it_gives_signs_of_life([Values(1, 60)] int minutes)
    {
        LeaveOwner(Here with { Host = "elsewhere" });
        File.SetLastWriteTimeUtc(OwnerPath, DateTime.UtcNow.AddMinutes(-minutes));
        Action taking = () => NightLock.Take(Folder, Here).Dispose();

        if (minutes < 10)
        {
            taking.Should().Throw<NightBusyException>().WithMessage("*on elsewhere*delete*nightly.owner.json*");
            File.Exists(OwnerPath).Should().BeTrue();
        }
        else
        {
            taking.Should().NotThrow();
        }
    }

    [Test]
    public void A_damaged_owner_file_stops_nobody()
    {
        File.WriteAllText(OwnerPath, "{");

        using NightLock taken = NightLock.Take(Folder, Here);

        taken.FormerOwner.Should().BeNull();
    }

    private void LeaveOwner(NightOwner owner) => File.WriteAllText(OwnerPath, JsonSerializer.Serialize(owner, JsonSerializerOptions.Web));
}
