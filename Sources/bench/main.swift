import Dispatch
import Reading

print("bench")
