! Diffusion in a polycrystal of grains and boundaries (Yoon et al., J. Mater. Chem. A (2023), 10.1039/d3ta03814a).
!
!   Eq 7: f = (w/d)(2 - w/d), the volume fraction of the boundaries. Eq 6 (Hart): D = f D_g + (1 - f) D_b.
!   Maxwell-Garnett in n dimensions: grains in a matrix of boundary. n = 1 is the series average.
!   Belova-Murch in two dimensions: half of the sheets along, half across the flux.
!   Triple junctions: coated spheres, nested: grains in boundaries, both in junctions; x = w/d.
module polycrystal
  use, intrinsic :: iso_fortran_env, only: real64
  implicit none
  private
  public :: crystal, boundary_fraction, hart, maxwell_garnett, belova_murch, nested_spheres, equal_shares, remaining

  integer, parameter :: dp = real64
  real(dp), parameter :: pi = acos(-1.0_dp)

  type crystal
    real(dp) :: bulk, boundary, width  ! m2/s, m2/s, m
  end type

contains

  pure real(dp) function boundary_fraction(width, grain)
    real(dp), intent(in) :: width, grain
    boundary_fraction = width/grain*(2 - width/grain)
  end function

  pure real(dp) function hart(c, grain)
    type(crystal), intent(in) :: c
    real(dp), intent(in) :: grain
    hart = c%bulk + boundary_fraction(c%width, grain)*(c%boundary - c%bulk)
  end function

  ! Spheres (n = 3), cylinders (n = 2) or sheets (n = 1) of a diffusivity and a fraction in a matrix.
  pure real(dp) function coated(inner, part, matrix, n)
    real(dp), intent(in) :: inner, part, matrix
    integer, intent(in) :: n
    real(dp) :: outer
    outer = inner + (n - 1)*matrix
    coated = matrix*(outer + (n - 1)*part*(inner - matrix))/(outer - part*(inner - matrix))
  end function

  pure real(dp) function maxwell_garnett(c, grain, n)
    type(crystal), intent(in) :: c
    real(dp), intent(in) :: grain
    integer, intent(in) :: n
    maxwell_garnett = coated(c%bulk, 1 - boundary_fraction(c%width, grain), c%boundary, n)
  end function

  pure real(dp) function belova_murch(c, grain)
    type(crystal), intent(in) :: c
    real(dp), intent(in) :: grain
    real(dp) :: x
    x = c%width/grain
    belova_murch = x*c%boundary + (1 - x)/(x/c%boundary + (1 - x)/c%bulk)
  end function

  pure real(dp) function nested_spheres(c, junction, grain)
    type(crystal), intent(in) :: c
    real(dp), intent(in) :: junction, grain
    real(dp) :: x, inside, with_boundaries
    x = c%width/grain
    inside = (1 - x)**2*(1 + 2*x)
    with_boundaries = coated(c%bulk, (1 - x)**3/inside, c%boundary, 3)
    nested_spheres = coated(with_boundaries, inside, junction, 3)
  end function

  ! The grain size at which junctions, faster by a factor, carry as much as boundaries: x2 (3 - 2 x) k = 3 x (1 - x)2, by bisection in x.
  real(dp) function equal_shares(width, factor)
    real(dp), intent(in) :: width, factor
    real(dp) :: lower, upper, x
    integer :: i
    lower = 0
    upper = 1
    do i = 1, 200
      x = 0.5_dp*(lower + upper)
      if (x*(3 - 2*x)*factor < 3*(1 - x)**2) then
        lower = x
      else
        upper = x
      end if
    end do
    equal_shares = width/x
  end function

  ! What a rest tau = D t/L2 leaves of the concentration difference at the stripped face, if stripping had gone on for
  ! ever: the profile (1 - xi)2/2 - 1/6 has the cosine series 2/pi2 sum cos(n pi xi)/n2, each term of which decays by itself.
  real(dp) function remaining(tau)
    real(dp), intent(in) :: tau
    integer :: n
    real(dp) :: term
    remaining = 0
    do n = 100000, 1, -1
      term = exp(-(n*pi)**2*tau)/real(n, dp)**2
      remaining = remaining + term
    end do
    remaining = 6/pi**2*remaining
  end function
end module
