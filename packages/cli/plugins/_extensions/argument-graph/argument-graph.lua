--[[
A filter for Pandoc and Quarto: code blocks of the class `argdown` or `argument-graph` become argument maps.

    pandoc lecture.md --lua-filter argument-graph.lua -o lecture.docx
    quarto add node_modules/@argument-graph/cli/plugins      # then in the head of a text: filters: [argument-graph]

In HTML the text stays in the page, and the element's script makes a live map of it; with `mode: static` the drawing is
made now. In Word, OpenDocument, EPUB and slides it is a picture, in PDF and LaTeX a drawing whose text can be selected,
both made by the command `argument-graph`, with alternative text. Other formats keep the text. In the head of the text:

    argument-graph:
      mode: static                    # or client, which is usual
      script: argument-graph.iife.js  # the element's script; none if the page has it already
      command: [npx, argument-graph]  # how the command is called; usual: argument-graph

Attributes of a block say more: ```{.argdown direction=right theme=dark caption="The streets"}. With `.off` it stays code.
]]

local settings = { mode = "client", command = { "argument-graph" } }
local found = 0

local WORDS = { "direction", "theme", "preset", "language", "width", "title" }
local PICTURES = { docx = true, odt = true, opendocument = true, epub = true, epub2 = true, epub3 = true, pptx = true, rtf = true, fb2 = true }
local PAPER = { latex = true, beamer = true, context = true, pdf = true, typst = true }

local function text_of(value)
  return type(value) == "string" and value or pandoc.utils.stringify(value)
end

local function read_settings(meta)
  local given = meta["argument-graph"]
  if type(given) ~= "table" then return end
  if given.mode then settings.mode = text_of(given.mode) end
  if given.script then settings.script = text_of(given.script) end
  if given.integrity then settings.integrity = text_of(given.integrity) end
  if given.command then
    settings.command = {}
    local words = given.command
    -- A list of words, or one string of them.
    if pandoc.utils.type(words) == "List" then
      for _, word in ipairs(words) do table.insert(settings.command, text_of(word)) end
    else
      for word in text_of(words):gmatch("%S+") do table.insert(settings.command, word) end
    end
  end
end

local function escaped(text)
  return (text:gsub("[&<>\"]", { ["&"] = "&amp;", ["<"] = "&lt;", [">"] = "&gt;", ['"'] = "&quot;" }))
end

local function warn(text)
  io.stderr:write("argument-graph.lua: " .. text .. "\n")
end

-- What the command makes of a block; nil if it cannot be run. A text with mistakes is drawn as far as it was read.
local function rendered(block, kind)
  local words = {}
  for index = 2, #settings.command do table.insert(words, settings.command[index]) end
  for _, word in ipairs({ "render", "-", "--bare", "--to", kind }) do table.insert(words, word) end
  for _, name in ipairs(WORDS) do
    local value = block.attributes[name]
    if value then table.insert(words, "--" .. name .. "=" .. value) end
  end
  if block.attributes.semantics == "grounded" then table.insert(words, "--evaluate") end
  local ok, result = pcall(pandoc.pipe, settings.command[1], words, block.text)
  if ok then return result end
  if type(result) == "table" and result.error_code == 1 and result.output ~= "" then return result.output end
  warn("the command “" .. settings.command[1] .. "” could not draw a map: the text stays as it is. " ..
    (type(result) == "table" and ("It ended with " .. tostring(result.error_code)) or tostring(result)))
  return nil
end

-- How wide a PNG of two pixels for each px is on paper, at 96 px for an inch; at most as wide as a usual page.
local function width_of(png)
  local a, b, c, d = png:byte(17, 20)
  return math.min((((a * 256 + b) * 256 + c) * 256 + d) / 2 / 96, 6.3)
end

local function as_picture(block, kind, mime)
  local content = rendered(block, kind)
  if not content then return nil end
  local alt = rendered(block, "alt.txt") or ""
  local name = "argument-graph-" .. pandoc.utils.sha1(content):sub(1, 12) .. "." .. kind
  pandoc.mediabag.insert(name, mime, content)
  local caption = block.attributes.caption
  local size = kind == "png" and { width = string.format("%.2fin", width_of(content)) } or {}
  local image = pandoc.Image({ pandoc.Str((alt:gsub("%s+$", ""))) }, name, "", pandoc.Attr("", {}, size))
  if not caption then return pandoc.Para({ image }) end
  local shown = pandoc.read(caption, "markdown").blocks[1]
  return pandoc.Div({ pandoc.Para({ image }), pandoc.Para(shown and shown.content or {}) })
end

local function script()
  if not settings.script or found > 1 then return "" end
  local integrity = settings.integrity and (' integrity="' .. escaped(settings.integrity) .. '" crossorigin') or ""
  return '\n<script src="' .. escaped(settings.script) .. '"' .. integrity .. " defer></script>"
end

local function caption_of(block)
  local caption = block.attributes.caption
  return caption and ("<figcaption>" .. escaped(caption) .. "</figcaption>\n") or ""
end

local function in_page(block)
  if settings.mode ~= "static" then
    local data = ' data-format="argdown"'
    for _, name in ipairs({ "direction", "theme", "preset", "semantics", "view", "label" }) do
      local value = block.attributes[name]
      if value then data = data .. " data-" .. name .. '="' .. escaped(value) .. '"' end
    end
    local pre = '<pre class="argument-graph"' .. data .. ">\n" .. escaped(block.text) .. "\n</pre>"
    local whole = block.attributes.caption and ("<figure>\n" .. pre .. "\n" .. caption_of(block) .. "</figure>") or pre
    return pandoc.RawBlock("html", whole .. script())
  end
  local svg = rendered(block, "svg")
  if not svg then return nil end
  local outline = rendered(block, "txt") or ""
  return pandoc.RawBlock("html", '<figure class="argument-graph-figure">\n' .. svg .. caption_of(block) ..
    "<details>\n<summary>Outline</summary>\n<pre>" .. escaped(outline) .. "</pre>\n</details>\n</figure>")
end

local function draw(block)
  local classes = block.classes
  if not (classes:includes("argdown") or classes:includes("argument-graph")) or classes:includes("off") then return nil end
  found = found + 1
  if FORMAT:match("html") or FORMAT == "revealjs" or FORMAT == "slidy" or FORMAT == "s5" or FORMAT == "dzslides" then
    return in_page(block)
  end
  if PICTURES[FORMAT] then return as_picture(block, "png", "image/png") end
  if PAPER[FORMAT] then return as_picture(block, "pdf", "application/pdf") end
  return nil
end

return { { Meta = read_settings }, { CodeBlock = draw } }
