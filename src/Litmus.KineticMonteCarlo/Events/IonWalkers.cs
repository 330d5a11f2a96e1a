using Litmus.KineticMonteCarlo.Lattices;
using Litmus.Primitives.Randomness;

namespace Litmus.KineticMonteCarlo.Events;

/// <summary>The dilute gas of ions above the deposit: where each walker is, and what it touches. At most one walker a site.</summary>
internal sealed class IonWalkers
{
    private readonly LatticeGeometry _geometry;
    private readonly IonTransport _transport;
    private readonly int[] _site;
    private readonly ContactKind[] _contact;
    private readonly int[] _contactTotals = new int[4];

    // Number of the walker on a site plus one; 0 where there is none, so that memory which no walker comes to need not be touched.
    private readonly int[] _walkerAt;
    private Deposit? _deposit;

    public IonWalkers(LatticeGeometry geometry, IonTransport transport)
    {
        (_geometry, _transport) = (geometry, transport);
        _site = new int[transport.WalkerCount];
        _contact = new ContactKind[transport.WalkerCount];
        _walkerAt = new int[geometry.SiteCount];
    }

    public int Count => _site.Length;

    public ReadOnlySpan<int> Sites => _site;

    private int Ceiling => Math.Max(_deposit!.HighestLayer, 0) + _transport.LaunchGap;

    public int ContactTotal(ContactKind contact) => _contactTotals[(int)contact];

    public void Attach(Deposit deposit) => _deposit = deposit;

    /// <summary>Puts every walker on a random vacant site between substrate and ceiling.</summary>
    public void Spread(Xoshiro256StarStar random)
    {
        for (int walker = 0; walker < Count; walker++)
        {
            Place(walker, RandomVacantSite(random, lowestLayer: 0));
        }
    }

    /// <summary>Puts the walkers where an earlier run had them.</summary>
    public void Restore(ReadOnlySpan<int> sites)
    {
        for (int walker = 0; walker < Count; walker++)
        {
            Place(walker, sites[walker]);
        }
    }

    /// <summary>Tries the hop of a walker in a direction.</summary>
    /// <returns>Whether the way was free.</returns>
    public bool TryHop(int walker, int direction)
    {
        int origin = _site[walker], target = origin + _geometry.OffsetsFrom(origin)[direction];
        if (!_deposit!.IsVacant(target) || _walkerAt[target] != 0 || _geometry.LayerOf(target) > Ceiling)
        {
            return false;
        }

        Lift(walker);
        Place(walker, target);
        return true;
    }

    /// <summary>The k-th walker with a given contact.</summary>
    public int WithContact(ContactKind contact, int k)
    {
        for (int walker = 0; walker < _contact.Length; walker++)
        {
            if (_contact[walker] == contact && k-- == 0)
            {
                return walker;
            }
        }

        throw new InvalidOperationException($"Fewer walkers touch {contact} than their total says.");
    }

    /// <summary>Takes a walker off the lattice, to be deposited where it stood.</summary>
    public int Deposited(int walker)
    {
        int site = _site[walker];
        Lift(walker);
        return site;
    }

    /// <summary>Launches a walker at the ceiling in place of one that was deposited.</summary>
    public void Launch(int walker, Xoshiro256StarStar random)
    {
        Place(walker, RandomVacantSite(random, Ceiling));
    }

    /// <summary>An atom has hopped onto a site: a walker that stood there takes the place that the atom has left.</summary>
    public void Exchange(int filled, int vacated)
    {
        int walker = _walkerAt[filled] - 1;
        if (walker >= 0)
        {
            Lift(walker);
            Place(walker, vacated);
        }
    }

    /// <summary>What a walker on this site touches may have changed.</summary>
    public void SurroundingsChanged(int site)
    {
        int walker = _walkerAt[site] - 1;
        if (walker >= 0)
        {
            _contactTotals[(int)_contact[walker]]--;
            _contact[walker] = _deposit!.ContactAt(site);
            _contactTotals[(int)_contact[walker]]++;
        }
    }

    private void Lift(int walker)
    {
        _walkerAt[_site[walker]] = 0;
        _contactTotals[(int)_contact[walker]]--;
    }

    private void Place(int walker, int site)
    {
        _site[walker] = site;
        _walkerAt[site] = walker + 1;
        _contact[walker] = _deposit!.ContactAt(site);
        _contactTotals[(int)_contact[walker]]++;
    }

    // Walkers are at most a quarter of a layer and the ceiling lies above all atoms, so that a few draws find a free site.
    private int RandomVacantSite(Xoshiro256StarStar random, int lowestLayer)
    {
        if (Ceiling >= _geometry.Layers)
        {
            throw new LatticeFullException(Ceiling, _geometry.Layers, _deposit!.AtomCount);
        }

        while (true)
        {
            int layer = lowestLayer + random.NextBelow(Ceiling - lowestLayer + 1);
            int site = _geometry.IndexOf(random.NextBelow(_geometry.Columns), random.NextBelow(_geometry.Rows), layer);
            if (_deposit!.IsVacant(site) && _walkerAt[site] == 0)
            {
                return site;
            }
        }
    }
}
