/// How wide ambiguous characters (UAX #11 class A) are drawn.
public enum AmbiguousWidth: Sendable { case narrow, wide }
