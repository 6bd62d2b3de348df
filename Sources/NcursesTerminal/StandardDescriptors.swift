import CNcurses

/// Descriptors 0 to 2, which a careless parent may have closed.
public enum StandardDescriptors {
  /// Opens those that are closed on /dev/null, so that no file of ours takes their place.
  ///
  /// To be called before the program opens anything.
  public static func fill() { hanji_terminal_fill_standard_descriptors() }
}
