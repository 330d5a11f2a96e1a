namespace Litmus.PhaseField.AllenCahn;

/// <summary>A field in a tile.</summary>
/// <param name="Field">Its number.</param>
/// <param name="Faces">The faces at which it exceeds the threshold of entry.</param>
/// <param name="Block">Its values, as <see cref="BlockArena{T}.At"/> takes them.</param>
internal readonly record struct TileField(int Field, TileFaces Faces, nint Block);
