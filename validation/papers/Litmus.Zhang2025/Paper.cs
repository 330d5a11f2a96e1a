using Litmus.Cases;

[assembly: CasesOf("zhang2025")]
