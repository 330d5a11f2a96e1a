using Litmus.KineticMonteCarlo.Lattices;
using Litmus.Primitives.Randomness;

namespace Litmus.KineticMonteCarlo.Events;

/// <summary>The dilute gas of ions above the deposit: where each walker is and what it touches. A site holds at most one walker.</summary>
internal sealed class IonWalkers
{
    private readonly LatticeGeometry _geometry;
    private readonly IonTransport _transport;
    private readonly int[] _site;
    private readonly ContactKind[] _contact;
    private readonly int[] _contactTotals = new int[4];

    // Number of the walker on a site plus one; 0 where there is none. Zero-filled pages that no walker reaches cost no memory.
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

    /// <summary>Restores the walkers of an earlier run.</summary>
    /// <exception cref="InvalidDataException">There are more or fewer of them, or one is where no walker can be.</exception>
    public void Restore(ReadOnlySpan<int> sites)
    {
        if (sites.Length != Count)
        {
            throw new InvalidDataException($"{sites.Length} walkers of {Count}");
        }

        for (int walker = 0; walker < Count; walker++)
        {
            int site = sites[walker];
            if (!_geometry.Holds(site) || !_deposit!.IsVacant(site) || _walkerAt[site] != 0 || _geometry.LayerOf(site) > Ceiling)
            {
                throw new InvalidDataException($"a walker at the index {site}, which is outside the lattice, above the ceiling or taken");
            }

            Place(walker, sites[walker]);
        }
    }

    /// <summary>Tries to move a walker in a direction.</summary>
    /// <returns>Whether the target was free.</returns>
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

        throw new InvalidOperationException($"The contact {contact} lists fewer walkers than its total.");
    }

    /// <summary>Removes a walker that is deposited where it stands.</summary>
    public int Deposited(int walker)
    {
        int site = _site[walker];
        Lift(walker);
        return site;
    }

    /// <summary>Launches a walker at the ceiling in place of the one deposited.</summary>
    public void Launch(int walker, Xoshiro256StarStar random)
    {
        Place(walker, RandomVacantSite(random, Ceiling));
    }

    /// <summary>Tells that an atom hopped onto a site. A walker on that site moves to the atom's former site.</summary>
    public void Exchange(int filled, int vacated)
    {
        int walker = _walkerAt[filled] - 1;
        if (walker >= 0)
        {
            Lift(walker);
            Place(walker, vacated);
        }
    }

    /// <summary>Tells that the contact of a walker on this site may have changed.</summary>
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

    // A few draws find a free site: walkers fill at most a quarter of a layer, and no atom reaches the ceiling.
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
