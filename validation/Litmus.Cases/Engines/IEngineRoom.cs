namespace Litmus.Cases.Engines;

/// <summary>Where runs get their engines from. One engine room serves all cases of a suite on one machine.</summary>
public interface IEngineRoom
{
    /// <summary>
    /// Digest over all answers of an engine that come with the suite: part of the identity of a run that needs the engine. It is the same until such an answer
    /// is added, replaced or removed.
    /// </summary>
    /// <param name="engine">The engine.</param>
    string ShippedDigest(string engine);

    /// <summary>The engines for one run of a case.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="tier">The tier. It decides which jobs an engine is started for.</param>
    /// <param name="recomputes">Whether an engine that is there computes a job again although an answer is stored.</param>
    IEngines Open(string caseId, Tier tier, bool recomputes = false);
}
