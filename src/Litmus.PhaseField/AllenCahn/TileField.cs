namespace Litmus.PhaseField.AllenCahn;

/// <summary>A field in a tile.</summary>
/// <param name="Field">Its number.</param>
/// <param name="Faces">The faces at which it exceeds the entry threshold.</param>
/// <param name="Block">Its values, for <see cref="BlockArena{T}.At"/>.</param>
internal readonly record struct TileField(int Field, TileFaces Faces, nint Block);
