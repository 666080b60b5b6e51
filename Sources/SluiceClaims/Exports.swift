// Documents, claims and their parts are declared in SluiceCore; who imports this library has them too.
@_exported public import SluiceCore
