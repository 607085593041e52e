/// The commit that the program was built from, with `-dirty` behind it where files differed from it.
/// `.ci/release` writes it here for its build; any other build does not know.
let origin: String? = nil
