using System.Text.Json;
using Litmus.Primitives.Files;
using Litmus.Primitives.Text;

namespace Litmus.Runs.Nights;

/// <summary>
/// Lets one nightly at a time work in a folder. The operating system releases the lock of a process that ends, however it ends. A file beside it names the
/// owner: if that file is still there when the lock is free, its process was killed, and the next one takes over and says so.
/// </summary>
/// <remarks>
/// A lock does not reach every other computer on every network file system. So a file of an owner on another computer counts as alive while it is young; its
/// owner makes it young every minute.
/// </remarks>
public sealed class NightLock : IDisposable
{
    private static readonly TimeSpan Pulse = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(10);

    private static readonly JsonSerializerOptions Json =
        new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true }.Strict();

    private readonly FileLock _held;
    private readonly string _ownerPath;
    private readonly Timer _pulse;

    private NightLock(FileLock held, string ownerPath, NightOwner? formerOwner)
    {
        (_held, _ownerPath, FormerOwner) = (held, ownerPath, formerOwner);
        _pulse = new Timer(_ => Touch(ownerPath), state: null, Pulse, Pulse);
    }

    /// <summary>The process that held it and ended without giving it back; absent where none did.</summary>
    public NightOwner? FormerOwner { get; }

    /// <summary>Takes the lock at once or not at all.</summary>
    /// <param name="folder">The folder of the nights.</param>
    /// <param name="owner">Who takes it.</param>
    /// <exception cref="NightBusyException">Another nightly holds it.</exception>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static NightLock Take(string folder, NightOwner owner)
    {
        string path = Path.Combine(folder, "nightly"), ownerPath = path + ".owner.json";
        FileLock held;
        try
        {
            held = FileLock.Take(path, TimeSpan.Zero);
        }
        catch (IOException exception) when (File.Exists(path + ".lock") && exception is not (DirectoryNotFoundException or PathTooLongException))
        {
            throw new NightBusyException(
                folder, TryRead(ownerPath)?.ToString() ?? "its owner is not known", "Wait for it to end, or name another folder with --artifacts.");
        }

        try
        {
            NightOwner? former = TryRead(ownerPath);
            if (former is not null && former.Host != owner.Host && DateTime.UtcNow - File.GetLastWriteTimeUtc(ownerPath) < Silence)
            {
                throw new NightBusyException(
                    folder, former.ToString(), $"It gave a sign of life in the last {Silence.TotalMinutes:0} minutes. If it is gone, delete {ownerPath}.");
            }

            AtomicFile.WriteBytes(ownerPath, JsonSerializer.SerializeToUtf8Bytes(owner, Json));
            return new NightLock(held, ownerPath, former);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Gives it back.</summary>
    public void Dispose()
    {
        _pulse.Dispose();
        File.Delete(_ownerPath);
        _held.Dispose();
    }

    private static NightOwner? TryRead(string path)
    {
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize<NightOwner>(File.ReadAllBytes(path), Json) : null;
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static void Touch(string path)
    {
        try
        {
            File.SetLastWriteTimeUtc(path, DateTime.UtcNow);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The sign of life is missing once. The lock itself holds.
        }
    }
}
