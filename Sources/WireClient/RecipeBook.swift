import News
import WireProtocol

/// The numbers of the recipes that were sent, so that each crosses the wire once.
struct RecipeBook {
  private var recipes: [PageRecipe] = []
  private var sent: Set<RecipeNumber> = []

  /// The number of a recipe, and whether the present process has it.
  mutating func number(of recipe: PageRecipe) -> (RecipeNumber, isSent: Bool) {
    if let index = recipes.firstIndex(of: recipe) {
      let number = RecipeNumber(UInt32(clamping: index))
      return (number, sent.contains(number))
    }
    recipes.append(recipe)
    return (RecipeNumber(UInt32(clamping: recipes.count - 1)), false)
  }

  mutating func markSent(_ number: RecipeNumber) { sent.insert(number) }

  /// A new process knows none.
  mutating func forgetSent() { sent.removeAll() }
}
