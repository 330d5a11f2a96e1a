using Litmus.Cases;
using Litmus.Nucleation.Pathways;

namespace Litmus.Sanchez2024;

/// <summary>One cycle of each of the two electrodes, and what their traces show.</summary>
internal sealed record TracePair(PathwayCycle AnodeFree, PathwayLandmarks AnodeFreeLandmarks, PathwayCycle OnLithium, PathwayLandmarks OnLithiumLandmarks)
{
    /// <summary>Runs both.</summary>
    public static TracePair Run(CaseInputs inputs, double tolerance, CancellationToken cancellationToken)
    {
        PathwayCycle anodeFree = PathwayElectrodes.Cycle(inputs, hasExcess: false, tolerance, cancellationToken);
        PathwayCycle onLithium = PathwayElectrodes.Cycle(inputs, hasExcess: true, tolerance, cancellationToken);
        return new TracePair(anodeFree, PathwayLandmarks.Of(anodeFree), onLithium, PathwayLandmarks.Of(onLithium));
    }
}
