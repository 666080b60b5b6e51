import SluiceMarkup

let page = """
  <html><head><title>Bridge reopens - The Valley Post</title></head><body><nav><a href="/">Home</a></nav><article>
  <h1>Bridge reopens</h1><p>The stone bridge over the river opened to traffic again on Tuesday, five weeks after a crack
  was found in its second arch, and 10<sup>4</sup> cars crossed it on the first day, the county's engineers said.</p>
  </article><footer><a href="/privacy">Privacy</a></footer></body></html>
  """
let extraction = extract(Array(page.utf8))
print(extraction.title ?? "untitled", String(decoding: extraction.text, as: UTF8.self), separator: "\n")
