-- Attaches Neovim's own language client to the server and prints, as one line of JSON, what it is told of the buffer.
-- Written for Neovim 0.7 (Debian 12), which has no vim.lsp.start and does not pull diagnostics.

local buffer = vim.api.nvim_get_current_buf()
local PATIENCE = 10000

local function finish(report, code)
  io.stdout:write(vim.fn.json_encode(report), '\n')
  vim.cmd(code == 0 and 'qall!' or 'cquit ' .. code)
end

local id = vim.lsp.start_client({
  name = 'planwright',
  cmd = { vim.env.PLANWRIGHT_NODE, vim.env.PLANWRIGHT_SERVER, '--stdio' },
  root_dir = vim.fn.getcwd(),
})
if not id then finish({ error = 'the client did not start' }, 2) end
vim.lsp.buf_attach_client(buffer, id)

local function diagnostics()
  local found = {}
  for _, d in ipairs(vim.diagnostic.get(buffer)) do
    found[#found + 1] = { code = d.code or (d.user_data and d.user_data.lsp and d.user_data.lsp.code), line = d.lnum, column = d.col, message = d.message }
  end
  return found
end

local told = vim.wait(PATIENCE, function() return #vim.diagnostic.get(buffer) > 0 end, 20)
local before = diagnostics()

local names = {}
local answers = vim.lsp.buf_request_sync(buffer, 'textDocument/documentSymbol', { textDocument = vim.lsp.util.make_text_document_params() }, PATIENCE)
for _, symbol in ipairs(((answers or {})[id] or {}).result or {}) do names[#names + 1] = symbol.name end

-- the third line put right must clear the buffer
vim.api.nvim_buf_set_lines(buffer, 2, 3, false, { '三、保障' })
local cleared = vim.wait(PATIENCE, function() return #vim.diagnostic.get(buffer) == 0 end, 20)

-- and a fault appended at the very end must be found
vim.api.nvim_buf_set_lines(buffer, -1, -1, false, { '六、保密', '七、附件说明' })
local again = vim.wait(PATIENCE, function() return #vim.diagnostic.get(buffer) > 0 end, 20)
local after = diagnostics()

vim.lsp.stop_client(id)
finish({ told = told, diagnostics = before, symbols = names, cleared = cleared, again = again, after = after }, 0)
