def write(idl,p): pass
def stale(idl,p): return []
