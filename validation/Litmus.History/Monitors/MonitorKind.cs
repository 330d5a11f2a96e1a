namespace Litmus.History.Monitors;

/// <summary>What needs attention although nothing happened.</summary>
public enum MonitorKind
{
    /// <summary>A margin is far wider than anything that was seen.</summary>
    Slack,

    /// <summary>A case did not run for long.</summary>
    Stale,

    /// <summary>A judgement has to be reviewed soon, or should have been.</summary>
    Review,
}
