namespace Litmus.Stripping.ActiveArea;

/// <summary>A deposit of whole voxels after a number of layers has been removed.</summary>
/// <param name="Count">Layers removed.</param>
/// <param name="StrippedFraction">Share of the lithium that is gone [1].</param>
/// <param name="ActiveArea">Share of the area with lithium left, P(h &gt; d) [1].</param>
/// <param name="AreaBeforeLastLayer">P(h ≥ d) [1]: the area that lost the last layer. A comparison with ≥ would count it as active.</param>
public readonly record struct VoxelLayer(int Count, double StrippedFraction, double ActiveArea, double AreaBeforeLastLayer);
