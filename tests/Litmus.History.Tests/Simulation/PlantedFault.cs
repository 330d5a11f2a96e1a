namespace Litmus.History.Tests.Simulation;

/// <summary>A fault that was planted, and where.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Subject">The claim or case.</param>
/// <param name="FirstNight">The first night that has it, from 0.</param>
internal sealed record PlantedFault(string Name, string Subject, int FirstNight)
{
    public bool IsActive(string subject, int night) => subject == Subject && night >= FirstNight;
}
